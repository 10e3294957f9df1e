package vn.phutrachho.events.reporting;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DigestsId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.UnitId;

/** Whoever supervises is told once a week of exceptions, and of nothing else (M3.3). */
public sealed interface DigestEvent extends DomainEvent {
    /** Which digests: all of one unit. */
    DigestsId digests();

    /** Whose secretary or officers are told. */
    UnitId unit();

    /**
     * A unit's secretary or officers were told how many exceptions there are, and what is made good
     * of those they were told of before.
     *
     * @param points never none
     */
    @Named("digest.digest-given")
    record DigestGiven(DigestsId digests, UnitId unit, List<DigestPoint> points, LocalDate on)
            implements DigestEvent {
        public DigestGiven {
            points = List.copyOf(points);
        }
    }

    /**
     * One of those who are told has seen the unit's digests until then.
     *
     * @param by their account
     */
    @Named("digest.digest-seen")
    record DigestSeen(DigestsId digests, UnitId unit, AccountId by, LocalDate on)
            implements DigestEvent {}
}
