package vn.phutrachho.member.access;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessEnded;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.access.command.EndAccess;
import vn.phutrachho.member.access.command.GrantAccess;

class AccessGrantTest {
    private static final GrantId GRANT = new GrantId("g-1");
    private static final AccountId ACCOUNT = new AccountId("bithu");
    private static final UnitId CELL = new UnitId("u-c1");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final AccessGranted GRANTED =
            new AccessGranted(GRANT, ACCOUNT, Role.SECRETARY, CELL, null, FROM, UNTIL);

    private AggregateTestFixture<AccessGrant> fixture =
            new AggregateTestFixture<>(AccessGrant.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(AccessGrant.class);
    }

    @Nested
    class Granting {
        private final GrantAccess grant =
                new GrantAccess(GRANT, ACCOUNT, Role.SECRETARY, CELL, null, FROM, UNTIL);

        @Test
        void gives_a_role_at_a_unit_from_day_to_day() {
            fixture.givenNoPriorActivity().when(grant).expectEvents(GRANTED);
        }

        @Test
        void once_more_changes_nothing_and_in_other_words_is_refused() {
            fixture.given(GRANTED).when(grant).expectNoEvents();
            begin();
            Refused.with(
                    "grant.already-granted",
                    fixture.given(GRANTED)
                            .when(
                                    new GrantAccess(
                                            GRANT, ACCOUNT, Role.AUDITOR, CELL, null, FROM, null)));
        }

        @Test
        void a_member_without_saying_which_is_refused() {
            Refused.with(
                    "grant.member-missing",
                    fixture.givenNoPriorActivity()
                            .when(
                                    new GrantAccess(
                                            GRANT, ACCOUNT, Role.MEMBER, CELL, null, FROM, null)));
            begin();
            MemberId member = new MemberId("m-1");
            fixture.givenNoPriorActivity()
                    .when(new GrantAccess(GRANT, ACCOUNT, Role.MEMBER, CELL, member, FROM, null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void that_ends_before_it_starts_is_refused() {
            Refused.with(
                    "grant.ends-before-it-starts",
                    fixture.givenNoPriorActivity()
                            .when(
                                    new GrantAccess(
                                            GRANT,
                                            ACCOUNT,
                                            Role.AUDITOR,
                                            CELL,
                                            null,
                                            FROM,
                                            FROM.minusDays(1))));
        }
    }

    @Nested
    class Ending {
        private final EndAccess end = new EndAccess(GRANT, FROM.plusMonths(3));
        private final AccessEnded ended =
                new AccessEnded(GRANT, ACCOUNT, Role.SECRETARY, CELL, FROM.plusMonths(3));

        @Test
        void counts_from_a_day() {
            fixture.given(GRANTED).when(end).expectEvents(ended);
        }

        @Test
        void once_more_changes_nothing_and_on_another_day_is_refused() {
            fixture.given(GRANTED, ended).when(end).expectNoEvents();
            begin();
            Refused.with(
                    "grant.already-ended",
                    fixture.given(GRANTED, ended).when(new EndAccess(GRANT, FROM.plusMonths(4))));
        }

        @Test
        void before_its_first_day_or_after_its_last_is_refused() {
            Refused.with(
                    "grant.before-its-start",
                    fixture.given(GRANTED).when(new EndAccess(GRANT, FROM.minusDays(1))));
            begin();
            Refused.with(
                    "grant.already-ended",
                    fixture.given(GRANTED).when(new EndAccess(GRANT, UNTIL.plusDays(1))));
        }
    }
}
