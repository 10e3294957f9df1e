package vn.phutrachho.assignment.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M2.2")
class CellMembersProjectionTest {
    private static final MemberId HUONG = new MemberId("m1");
    private static final UnitId CELL = new UnitId("c1");
    private static final UnitId OTHER = new UnitId("c2");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static CellMember after(DomainEvent... told) {
        return ProjectionFixture.given(new CellMembersProjection())
                .inbox(told)
                .whenAsked("m1")
                .thenAnswer();
    }

    @Test
    void whoever_is_away_serves_again_on_the_day_after_its_end() {
        CellMember member =
                after(
                        enrolled(DutyStatus.FULL),
                        new DutyStatusChanged(
                                HUONG,
                                CELL,
                                DutyStatus.AWAY,
                                MARCH,
                                MARCH.plusMonths(6),
                                "Đơn 12"));

        assertThat(member.serves(MARCH.minusDays(1))).isTrue();
        assertThat(member.serves(MARCH)).isFalse();
        assertThat(member.duty(MARCH.plusMonths(6))).isEqualTo(DutyStatus.AWAY);
        assertThat(member.serves(MARCH.plusMonths(6).plusDays(1))).isTrue();
    }

    @Test
    void an_exemption_stays_until_it_is_lifted() {
        CellMember member =
                after(
                        enrolled(DutyStatus.EXEMPT),
                        new DutyStatusChanged(HUONG, CELL, DutyStatus.FULL, MARCH, null, "QĐ 3"));

        assertThat(member.serves(MARCH.minusDays(1))).isFalse();
        assertThat(member.serves(MARCH)).isTrue();
    }

    @Test
    @Tag("M2.5")
    void a_transfer_ends_one_stay_and_begins_another() {
        CellMember member =
                after(enrolled(DutyStatus.FULL), new MemberTransferred(HUONG, CELL, OTHER, MARCH));

        assertThat(member.cell(MARCH.minusDays(1))).isEqualTo(CELL);
        assertThat(member.cell(MARCH)).isEqualTo(OTHER);
        assertThat(member.isOf(CELL, MARCH)).isFalse();
    }

    @Test
    void whoever_left_is_of_no_cell() {
        CellMember member =
                after(
                        enrolled(DutyStatus.FULL),
                        new MemberLeft(HUONG, CELL, LeavingReason.MOVED_AWAY, MARCH));

        assertThat(member.cell(MARCH)).isNull();
        assertThat(member.hasLeft(MARCH.minusDays(1))).isFalse();
        assertThat(member.hasLeft(MARCH)).isTrue();
    }

    @Test
    void whoever_is_not_enrolled_yet_or_moves_to_another_cell_has_not_left() {
        CellMember member =
                after(enrolled(DutyStatus.FULL), new MemberTransferred(HUONG, CELL, OTHER, MARCH));

        assertThat(member.cell(LocalDate.of(2019, 12, 31))).isNull();
        assertThat(member.hasLeft(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(member.hasLeft(MARCH)).isFalse();
    }

    private static MemberEnrolled enrolled(DutyStatus duty) {
        return new MemberEnrolled(
                HUONG,
                CELL,
                "m1",
                Personal.of(HUONG, "Phạm Thị Thu Hương"),
                false,
                "Xóm Trên",
                "1",
                duty,
                null,
                HealthBand.FULL,
                6,
                List.of(),
                List.of("vi"),
                LocalDate.of(2020, 1, 1));
    }
}
