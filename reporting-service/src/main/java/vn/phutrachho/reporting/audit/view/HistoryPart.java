package vn.phutrachho.reporting.audit.view;

import java.util.List;

/**
 * Where events about something stand in one stretch of the ledger.
 *
 * @param subject an id
 * @param stretch the first is 0
 * @param positions of all events about it in this stretch, in their order
 */
public record HistoryPart(String subject, long stretch, List<Long> positions) {
    public HistoryPart {
        positions = List.copyOf(positions);
    }
}
