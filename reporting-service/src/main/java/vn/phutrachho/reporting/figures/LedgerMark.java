package vn.phutrachho.reporting.figures;

import java.time.Instant;

/**
 * Up to where in the history figures were counted, so that somebody else can count the same again.
 *
 * @param position of the last event of the ledger that is in all of them
 * @param hash of the ledger's chain there, in hex; empty before the first event
 * @param recordedAt when that event was recorded
 */
public record LedgerMark(long position, String hash, Instant recordedAt) {}
