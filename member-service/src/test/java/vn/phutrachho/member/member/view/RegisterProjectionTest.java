package vn.phutrachho.member.member.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.member.member.Members.AN;
import static vn.phutrachho.member.member.Members.CELL;
import static vn.phutrachho.member.member.Members.OTHER_CELL;
import static vn.phutrachho.member.member.Members.SINCE;
import static vn.phutrachho.member.member.Members.enrolled;
import static vn.phutrachho.projections.ProjectionFixture.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;

class RegisterProjectionTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    @Tag("M2.2")
    void a_member_is_as_before_when_a_temporary_status_is_over() {
        RegisteredMember member =
                given(new RegisterProjection())
                        .own(
                                enrolled(),
                                new DutyStatusChanged(
                                        AN,
                                        CELL,
                                        DutyStatus.AWAY,
                                        MARCH,
                                        LocalDate.of(2026, 8, 31),
                                        "Đơn"))
                        .whenAsked(AN.value())
                        .thenAnswer();
        assertThat(member.duty(MARCH.minusDays(1)).status()).isEqualTo(DutyStatus.FULL);
        assertThat(member.duty(MARCH).status()).isEqualTo(DutyStatus.AWAY);
        assertThat(member.duty(LocalDate.of(2026, 8, 31)).status()).isEqualTo(DutyStatus.AWAY);
        assertThat(member.duty(LocalDate.of(2026, 9, 1)).status()).isEqualTo(DutyStatus.FULL);
    }

    @Test
    @Tag("M2.5")
    void cells_are_dated_facts() {
        RegisteredMember member =
                given(new RegisterProjection())
                        .own(
                                enrolled(),
                                new MemberTransferred(AN, CELL, OTHER_CELL, MARCH),
                                new MemberLeft(
                                        AN,
                                        OTHER_CELL,
                                        LeavingReason.MOVED_AWAY,
                                        MARCH.plusMonths(1)))
                        .whenAsked(AN.value())
                        .thenAnswer();
        assertThat(member.cell(SINCE.minusDays(1))).isEmpty();
        assertThat(member.cell(MARCH.minusDays(1))).contains(CELL);
        assertThat(member.cell(MARCH)).contains(OTHER_CELL);
        assertThat(member.cell(MARCH.plusMonths(1))).isEmpty();
        assertThat(member.left()).isEqualTo(LeavingReason.MOVED_AWAY);
    }

    @Test
    void an_entry_never_shows_its_name_by_accident() {
        RegisteredMember member =
                given(new RegisterProjection()).own(enrolled()).whenAsked(AN.value()).thenAnswer();
        assertThat(member.toString()).doesNotContain("Nguyễn");
    }
}
