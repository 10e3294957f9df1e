package vn.phutrachho.reporting.digest.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.DigestEvent.DigestGiven;
import vn.phutrachho.events.reporting.DigestPoint;

/**
 * What a unit's secretary or officers were told lately.
 *
 * @param digests the last {@value #KEPT}, newest first
 * @param seenBy who has seen the newest
 */
public record UnitDigests(UnitId unit, List<Digest> digests, List<AccountId> seenBy) {
    static final int KEPT = 12;

    public UnitDigests {
        digests = List.copyOf(digests);
        seenBy = List.copyOf(seenBy);
    }

    /** One digest. */
    public record Digest(LocalDate on, List<DigestPoint> points) {
        public Digest {
            points = List.copyOf(points);
        }
    }

    static UnitDigests and(@Nullable UnitDigests before, DigestGiven event) {
        Stream<Digest> earlier = before == null ? Stream.empty() : before.digests.stream();
        return new UnitDigests(
                event.unit(),
                Stream.concat(Stream.of(new Digest(event.on(), event.points())), earlier)
                        .limit(KEPT)
                        .toList(),
                List.of());
    }

    UnitDigests asSeenBy(AccountId account) {
        return new UnitDigests(
                unit, digests, Stream.concat(seenBy.stream(), Stream.of(account)).toList());
    }
}
