package vn.phutrachho.reporting.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.reporting.MailTrouble;
import vn.phutrachho.events.reporting.MailboxEvent.AddressErased;
import vn.phutrachho.events.reporting.MailboxEvent.AddressTakenBack;
import vn.phutrachho.projections.ProjectionFixture;
import vn.phutrachho.reporting.mail.command.ConfirmAddress;
import vn.phutrachho.reporting.mail.command.EndMail;
import vn.phutrachho.reporting.mail.command.EraseAddress;
import vn.phutrachho.reporting.mail.command.TakeAddressBack;
import vn.phutrachho.reporting.mail.view.KnownMailbox;
import vn.phutrachho.reporting.mail.view.MailboxProjection;

@Tag("M3.3")
class MailboxTest {
    private static final AccountId ACCOUNT = new AccountId("bi-thu");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Personal ADDRESS = Personal.of(ACCOUNT, "bi.thu@vidu.vn");
    private static final MailId MAIL = new MailId("thu-1");
    private static final ConfirmAddress CONFIRM = new ConfirmAddress(ACCOUNT, ADDRESS, DAY);
    private static final TakeAddressBack TAKE_BACK = new TakeAddressBack(ACCOUNT, DAY);
    private static final AddressTakenBack TAKEN_BACK =
            new AddressTakenBack(CONFIRM.mailbox(), ACCOUNT, DAY);

    private AggregateTestFixture<Mailbox> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Mailbox.class);
    }

    private static EndMail end(@Nullable MailTrouble trouble) {
        return new EndMail(ACCOUNT, MAIL, DAY, trouble, DAY);
    }

    @Test
    void mail_goes_to_an_address_once_it_is_confirmed_and_the_same_again_changes_nothing() {
        fixture.givenNoPriorActivity().when(CONFIRM).expectEvents(CONFIRM.confirmed());
        fixture.given(CONFIRM.confirmed()).when(CONFIRM).expectNoEvents();
        ConfirmAddress other =
                new ConfirmAddress(ACCOUNT, Personal.of(ACCOUNT, "khac@vidu.vn"), DAY);
        fixture.given(CONFIRM.confirmed()).when(other).expectEvents(other.confirmed());
    }

    @Test
    void it_can_be_taken_back_once_and_given_again() {
        fixture.given(CONFIRM.confirmed()).when(TAKE_BACK).expectEvents(TAKEN_BACK);
        fixture.given(CONFIRM.confirmed(), TAKEN_BACK).when(TAKE_BACK).expectNoEvents();
        fixture.given(CONFIRM.confirmed(), TAKEN_BACK)
                .when(CONFIRM)
                .expectEvents(CONFIRM.confirmed());
    }

    @Test
    @Tag("L.2")
    void it_is_erased_once_with_the_member_also_where_it_was_taken_back_before() {
        AddressErased erased =
                new AddressErased(
                        CONFIRM.mailbox(), ACCOUNT, ErasureGround.REQUESTED, "12-QĐ/ĐU", DAY, DAY);
        EraseAddress erase =
                new EraseAddress(
                        ACCOUNT,
                        new ErasureDecision(ErasureGround.REQUESTED, "12-QĐ/ĐU", DAY),
                        DAY);
        fixture.given(CONFIRM.confirmed()).when(erase).expectEvents(erased);
        fixture.given(CONFIRM.confirmed(), TAKEN_BACK).when(erase).expectEvents(erased);
        fixture.given(CONFIRM.confirmed(), erased).when(erase).expectNoEvents();
        fixture.given(CONFIRM.confirmed(), erased).when(TAKE_BACK).expectNoEvents();
        fixture.givenNoPriorActivity().when(erase).expectNoEvents();
        assertThat(erased.whose()).isEqualTo(ADDRESS.of());
    }

    @Test
    void a_mail_comes_to_one_end_however_often_it_was_tried() {
        fixture.given(CONFIRM.confirmed()).when(end(null)).expectEvents(end(null).ended());
        fixture.given(CONFIRM.confirmed(), end(null).ended())
                .when(end(MailTrouble.REJECTED))
                .expectNoEvents();
        fixture.given(CONFIRM.confirmed())
                .when(end(MailTrouble.REJECTED))
                .expectEvents(end(MailTrouble.REJECTED).ended());
    }

    @Test
    void an_address_never_shows_in_a_log() {
        assertThat(CONFIRM.toString()).doesNotContain("vidu.vn");
        assertThat(CONFIRM.confirmed().toString()).doesNotContain("vidu.vn");
    }

    @Test
    void what_is_known_is_where_mail_goes_and_which_mails_have_ended() {
        var known =
                ProjectionFixture.given(new MailboxProjection())
                        .own(CONFIRM.confirmed())
                        .own(end(null).ended());
        known.whenAsked(ACCOUNT.value())
                .thenAnswers(new KnownMailbox(ACCOUNT, ADDRESS, DAY, List.of(MAIL)));
        known.own(TAKEN_BACK)
                .whenAsked(ACCOUNT.value())
                .thenAnswers(new KnownMailbox(ACCOUNT, null, null, List.of(MAIL)));
    }
}
