package vn.phutrachho.reporting.integrity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;

/**
 * What was found when the ledger and the log of who opened what were verified.
 *
 * @param events events whose hashes were computed anew
 * @param head hash of the chain's last commit, in hex
 * @param broken where and how the history was first changed; absent when it is whole
 * @param openings the service's own log; absent in what was found before there was one
 */
public record Verification(
        Instant at,
        AccountId by,
        long events,
        String head,
        @Nullable String broken,
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
    public record OwnLog(long events, String head, @Nullable String broken) {}

    public boolean whole() {
        return broken == null
                && sources.stream().allMatch(SourceHead::dense)
                && (openings == null || openings.broken() == null);
    }
}
