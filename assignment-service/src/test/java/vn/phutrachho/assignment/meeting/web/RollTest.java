package vn.phutrachho.assignment.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.CellMember.Duty;
import vn.phutrachho.assignment.register.Registered;
import vn.phutrachho.assignment.register.Stay;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;

@Tag("M2.2")
@Tag("M3.2")
class RollTest {
    private static final UnitId CELL = new UnitId("c1");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 28);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 3);

    private static CellMember member(String id, DutyStatus duty, @Nullable LocalDate until) {
        return Registered.member(
                new MemberId(id),
                id,
                List.of(new Stay(CELL, JANUARY, null)),
                List.of(new Duty(DutyStatus.FULL, JANUARY, null), new Duty(duty, JANUARY, until)));
    }

    private static List<String> ids(List<CellMember> members) {
        return members.stream().map(m -> m.id().value()).toList();
    }

    @Test
    void
            whoever_keeps_their_meetings_elsewhere_is_apart_and_whoever_is_away_or_exempt_is_not_there() {
        Roll roll =
                Roll.of(
                        List.of(
                                member("full", DutyStatus.FULL, null),
                                member("elsewhere", DutyStatus.RESIDENCE_CONTACT, null),
                                member("away", DutyStatus.AWAY, NOVEMBER),
                                member("exempt", DutyStatus.EXEMPT, null)),
                        OCTOBER);

        assertThat(ids(roll.expected())).containsExactly("full");
        assertThat(ids(roll.elsewhere())).containsExactly("elsewhere");
        assertThat(roll.excepted()).isEqualTo(2);
        assertThat(ids(roll.all())).containsExactly("full", "elsewhere");
    }

    @Test
    void what_counts_is_the_day_of_the_meeting() {
        List<CellMember> members = List.of(member("away", DutyStatus.AWAY, OCTOBER));

        assertThat(Roll.of(members, OCTOBER).expected()).isEmpty();
        assertThat(ids(Roll.of(members, NOVEMBER).expected())).containsExactly("away");
    }
}
