package vn.phutrachho.events.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Erased;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/** The life of a member in the register, as far as the duty needs it. */
public sealed interface MemberEvent extends DomainEvent {
    /** Which member. */
    MemberId member();

    /**
     * A member belongs to a cell from a day on.
     *
     * @param code the register's code, one for each member in the whole system
     * @param leader secretary or deputy secretary: can carry hard households
     * @param hamlet where they live within the cell's area
     * @param houseGroup cluster of houses within the hamlet
     * @param duty how clause 2 treats them
     * @param dutyUntil end of a temporary duty status
     * @param health band that limits work
     * @param limit most households they can be given
     * @param abilities what they know that households may want
     * @param languages language codes they speak, vi among them
     * @param since first day in the cell
     */
    @Named(value = "member.member-enrolled", revision = "2")
    record MemberEnrolled(
            MemberId member,
            UnitId cell,
            String code,
            Personal name,
            boolean leader,
            Personal hamlet,
            Personal houseGroup,
            DutyStatus duty,
            @Nullable LocalDate dutyUntil,
            Personal health,
            int limit,
            List<Personal> abilities,
            List<Personal> languages,
            LocalDate since)
            implements MemberEvent, MemberDescribed {
        public MemberEnrolled {
            abilities = List.copyOf(abilities);
            languages = List.copyOf(languages);
        }

        /** All that is the member's own is marked as theirs. */
        public MemberEnrolled(
                MemberId member,
                UnitId cell,
                String code,
                Personal name,
                boolean leader,
                String hamlet,
                String houseGroup,
                DutyStatus duty,
                @Nullable LocalDate dutyUntil,
                HealthBand health,
                int limit,
                List<String> abilities,
                List<String> languages,
                LocalDate since) {
            this(
                    member,
                    cell,
                    code,
                    name,
                    leader,
                    Personal.of(member, hamlet),
                    Personal.of(member, houseGroup),
                    duty,
                    dutyUntil,
                    Personal.of(member, health.name()),
                    limit,
                    Personal.each(Personal.whose(member), abilities),
                    Personal.each(Personal.whose(member), languages),
                    since);
        }
    }

    /**
     * What the register says of a member was corrected or has changed.
     *
     * @param from from when it is so
     */
    @Named(value = "member.member-details-corrected", revision = "2")
    record MemberDetailsCorrected(
            MemberId member,
            UnitId cell,
            Personal name,
            boolean leader,
            Personal hamlet,
            Personal houseGroup,
            Personal health,
            int limit,
            List<Personal> abilities,
            List<Personal> languages,
            LocalDate from)
            implements MemberEvent, MemberDescribed {
        public MemberDetailsCorrected {
            abilities = List.copyOf(abilities);
            languages = List.copyOf(languages);
        }

        /** All that is the member's own is marked as theirs. */
        public MemberDetailsCorrected(
                MemberId member,
                UnitId cell,
                Personal name,
                boolean leader,
                String hamlet,
                String houseGroup,
                HealthBand health,
                int limit,
                List<String> abilities,
                List<String> languages,
                LocalDate from) {
            this(
                    member,
                    cell,
                    name,
                    leader,
                    Personal.of(member, hamlet),
                    Personal.of(member, houseGroup),
                    Personal.of(member, health.name()),
                    limit,
                    Personal.each(Personal.whose(member), abilities),
                    Personal.each(Personal.whose(member), languages),
                    from);
        }
    }

    /**
     * Clause 2 treats the member otherwise from a day on (M2.2).
     *
     * @param from first day
     * @param until last day of a temporary status; the member is as before on the day after
     * @param paper the decision or request it rests on
     */
    @Named(value = "member.duty-status-changed", revision = "2")
    record DutyStatusChanged(
            MemberId member,
            UnitId cell,
            DutyStatus duty,
            LocalDate from,
            @Nullable LocalDate until,
            Personal paper)
            implements MemberEvent {
        /** All that is the member's own is marked as theirs. */
        public DutyStatusChanged(
                MemberId member,
                UnitId cell,
                DutyStatus duty,
                LocalDate from,
                @Nullable LocalDate until,
                String paper) {
            this(member, cell, duty, from, until, Personal.of(member, paper));
        }
    }

    /**
     * A member belongs to another cell from a day on.
     *
     * @param from the cell until then
     * @param to the cell from then on
     */
    @Named("member.member-transferred")
    record MemberTransferred(MemberId member, UnitId from, UnitId to, LocalDate on)
            implements MemberEvent {}

    /**
     * A member belongs to no cell any more.
     *
     * @param on first day outside
     */
    @Named("member.member-left")
    record MemberLeft(MemberId member, UnitId cell, LeavingReason reason, LocalDate on)
            implements MemberEvent {}

    /**
     * The personal texts of a member who has left are erased: name, what they wrote of themselves
     * and what was said of them.
     *
     * @param cell the cell that they left last
     * @param decision number of the decision that it rests on
     * @param decidedOn day of the decision
     * @param on day of the erasure
     */
    @Named("member.member-erased")
    record MemberErased(
            MemberId member,
            UnitId cell,
            ErasureGround ground,
            String decision,
            LocalDate decidedOn,
            LocalDate on)
            implements MemberEvent, Erased {
        @Override
        public String whose() {
            return Personal.whose(member);
        }
    }
}
