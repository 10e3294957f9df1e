package vn.phutrachho.reporting.integrity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.eventstore.ChainVerifier.Fault;

/**
 * What was found when the ledger and the log of who opened what were verified.
 *
 * @param events events whose hashes were computed anew
 * @param head hash of the chain's last commit, in hex
 * @param broken where and how the ledger was first changed; absent when it is whole
 * @param openings the service's own log; absent in what was found before there was one
 */
public record Verification(
        Instant at,
        AccountId by,
        long events,
        String head,
        @Nullable Broken broken,
        List<SourceHead> sources,
        @Nullable OwnLog openings) {
    public Verification {
        sources = List.copyOf(sources);
    }

    /**
     * How far the ledger has come with a service.
     *
     * @param position of the last event received
     * @param hash of the service's chain there, as received, in hex
     * @param dense whether every position up to there was received exactly once, in order
     */
    public record SourceHead(String source, long position, String hash, boolean dense) {}

    /**
     * The log of who opened what.
     *
     * @param events events whose hashes were computed anew
     * @param head hash of the chain's last commit, in hex
     * @param broken where and how it was first changed; absent when it is whole
     */
    public record OwnLog(long events, String head, @Nullable Broken broken) {}

    /**
     * The first place where a log does not fit.
     *
     * @param position of the first event that cannot be trusted
     * @param fault absent in what was found before faults had a name
     * @param why in a sentence, for programs and developers
     */
    public record Broken(long position, @Nullable Fault fault, String why) {}

    public boolean whole() {
        return broken == null
                && sources.stream().allMatch(SourceHead::dense)
                && (openings == null || openings.broken() == null);
    }
}
