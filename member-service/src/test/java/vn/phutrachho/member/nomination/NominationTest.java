package vn.phutrachho.member.nomination;

import static vn.phutrachho.member.nomination.Nominations.AN;
import static vn.phutrachho.member.nomination.Nominations.BA;
import static vn.phutrachho.member.nomination.Nominations.CELL;
import static vn.phutrachho.member.nomination.Nominations.COMMUNE;
import static vn.phutrachho.member.nomination.Nominations.HOA;
import static vn.phutrachho.member.nomination.Nominations.NOMINATED;
import static vn.phutrachho.member.nomination.Nominations.TODAY;
import static vn.phutrachho.member.nomination.Nominations.admitted;
import static vn.phutrachho.member.nomination.Nominations.completed;
import static vn.phutrachho.member.nomination.Nominations.ended;
import static vn.phutrachho.member.nomination.Nominations.hoa;
import static vn.phutrachho.member.nomination.Nominations.nominated;
import static vn.phutrachho.member.nomination.Nominations.notTakenUp;
import static vn.phutrachho.member.nomination.Nominations.proposed;
import static vn.phutrachho.member.nomination.Nominations.returned;
import static vn.phutrachho.member.nomination.Nominations.said;
import static vn.phutrachho.member.nomination.Nominations.seconded;
import static vn.phutrachho.member.nomination.Nominations.sentToClass;
import static vn.phutrachho.member.nomination.Nominations.takenBack;
import static vn.phutrachho.member.nomination.Nominations.takenUp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent;
import vn.phutrachho.events.member.NominationEvent.NominatorWithdrew;
import vn.phutrachho.events.member.NominationEvent.NomineeCorrected;
import vn.phutrachho.events.member.NominationEvent.NomineeErased;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.nomination.command.AdmitNominee;
import vn.phutrachho.member.nomination.command.CompleteClass;
import vn.phutrachho.member.nomination.command.CorrectNominee;
import vn.phutrachho.member.nomination.command.DeclineNomination;
import vn.phutrachho.member.nomination.command.EndNomination;
import vn.phutrachho.member.nomination.command.EraseNominee;
import vn.phutrachho.member.nomination.command.NominatePerson;
import vn.phutrachho.member.nomination.command.ProposeToCommune;
import vn.phutrachho.member.nomination.command.ReturnNomination;
import vn.phutrachho.member.nomination.command.SecondNomination;
import vn.phutrachho.member.nomination.command.SendToClass;
import vn.phutrachho.member.nomination.command.TakeBackStep;
import vn.phutrachho.member.nomination.command.TakeUpNomination;
import vn.phutrachho.member.nomination.command.WithdrawNomination;

@Tag("M4.4")
class NominationTest {
    private AggregateTestFixture<Nomination> fixture = new AggregateTestFixture<>(Nomination.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(Nomination.class);
    }

    private void isRefused(String code, Object command, Object... before) {
        begin();
        Refused.with(code, fixture.given(before).when(command));
    }

    private static NominatePerson nominate(@Nullable Integer born, String why, LocalDate on) {
        return new NominatePerson(HOA, CELL, AN, hoa(born), said(why), on, NOMINATED);
    }

    @Nested
    class Nominating {
        @Test
        void names_a_person_to_the_cell() {
            fixture.givenNoPriorActivity()
                    .when(nominate(1998, "Vận động ba hộ hiến đất", NOMINATED))
                    .expectEvents(nominated());
        }

        @Test
        void may_leave_the_year_of_birth_open() {
            fixture.givenNoPriorActivity()
                    .when(nominate(null, "Vận động ba hộ hiến đất", NOMINATED))
                    .expectEvents(nominated(null));
        }

        @Test
        void once_more_changes_nothing() {
            fixture.given(nominated())
                    .when(nominate(1998, "Vận động ba hộ hiến đất", NOMINATED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @ValueSource(ints = {1925, 2011, 19})
        void of_somebody_born_at_an_absurd_time_is_refused(int born) {
            Refused.with(
                    "nomination.born-out-of-range",
                    fixture.givenNoPriorActivity().when(nominate(born, "Dạy học", NOMINATED)));
        }

        @Test
        void without_what_the_person_did_or_on_a_day_to_come_is_refused() {
            Refused.with(
                    "nomination.why-missing",
                    fixture.givenNoPriorActivity().when(nominate(1998, " ", NOMINATED)));
            begin();
            Refused.with(
                    "nomination.ahead",
                    fixture.givenNoPriorActivity()
                            .when(nominate(1998, "Dạy học", NOMINATED.plusDays(1))));
        }
    }

    @Nested
    class NominatingTheSamePerson {
        private final SecondNomination second = by(BA);

        private SecondNomination by(MemberId member) {
            return new SecondNomination(
                    HOA,
                    member,
                    said("Dạy chữ cho trẻ trong xóm"),
                    NOMINATED.plusDays(3),
                    NOMINATED.plusDays(3));
        }

        @Test
        void joins_the_one_that_is_there() {
            fixture.given(nominated()).when(second).expectEvents(seconded());
        }

        @Test
        void a_second_time_or_after_the_end_is_refused() {
            isRefused("nomination.yours-already", by(AN), nominated());
            isRefused("nomination.yours-already", second, nominated(), seconded());
            isRefused("nomination.over", second, nominated(), notTakenUp());
        }
    }

    @Nested
    class Withdrawing {
        private final LocalDate day = NOMINATED.plusDays(5);
        private final WithdrawNomination withdraw = new WithdrawNomination(HOA, AN, day);

        @Test
        void by_the_only_one_who_nominated_ends_it() {
            fixture.given(nominated())
                    .when(withdraw)
                    .expectEvents(
                            new NominatorWithdrew(HOA, CELL, AN, day),
                            new NominationEvent.NominationEnded(
                                    HOA,
                                    CELL,
                                    NominationEnding.NOMINATION_WITHDRAWN,
                                    said(""),
                                    NOMINATED,
                                    day));
        }

        @Test
        void by_one_of_two_leaves_it_to_the_other() {
            fixture.given(nominated(), seconded())
                    .when(withdraw)
                    .expectEvents(new NominatorWithdrew(HOA, CELL, AN, day));
        }

        @Test
        void is_refused_once_the_meeting_has_dealt_with_it_and_to_anybody_else() {
            isRefused("nomination.dealt-with", withdraw, nominated(), takenUp());
            isRefused("nomination.not-yours", new WithdrawNomination(HOA, BA, day), nominated());
        }
    }

    @Nested
    class GoingOn {
        private final LocalDate april = NOMINATED.plusMonths(1);
        private final List<Object> commands =
                List.of(
                        new TakeUpNomination(HOA, april, TODAY),
                        new SendToClass(HOA, NOMINATED.plusMonths(2), TODAY),
                        new CompleteClass(HOA, NOMINATED.plusMonths(3), TODAY),
                        new ProposeToCommune(HOA, COMMUNE, NOMINATED.plusMonths(4), TODAY),
                        new AdmitNominee(
                                HOA, COMMUNE, "45-QĐ/ĐU", LocalDate.of(2027, 1, 4), TODAY));
        private final List<Object> events =
                List.of(takenUp(), sentToClass(), completed(), proposed(), admitted());

        @Test
        void step_by_step_leads_to_admission() {
            for (int done = 0; done < events.size(); done++) {
                begin();
                fixture.given(before(done)).when(commands.get(done)).expectEvents(events.get(done));
            }
        }

        @Test
        void out_of_turn_is_refused_at_every_step() {
            for (int done = 0; done < events.size(); done++) {
                for (int asked = 0; asked < commands.size(); asked++) {
                    String code = done == events.size() ? "over" : "out-of-turn";
                    if (asked != done && asked != done - 1) {
                        isRefused("nomination." + code, commands.get(asked), before(done));
                    }
                }
            }
        }

        @Test
        void the_exact_repeat_changes_nothing() {
            for (int done = 1; done <= events.size(); done++) {
                begin();
                fixture.given(before(done)).when(commands.get(done - 1)).expectNoEvents();
            }
        }

        @Test
        void after_admission_nothing_more_comes() {
            isRefused("nomination.over", commands.getFirst(), before(events.size()));
        }

        private Object[] before(int done) {
            List<Object> all = new ArrayList<>(List.of(nominated()));
            all.addAll(events.subList(0, done));
            return all.toArray();
        }

        @Test
        void on_a_day_before_the_last_step_or_to_come_is_refused() {
            isRefused(
                    "nomination.before-last-step",
                    new TakeUpNomination(HOA, NOMINATED.minusDays(1), TODAY),
                    nominated());
            isRefused(
                    "nomination.ahead",
                    new TakeUpNomination(HOA, TODAY.plusDays(1), TODAY),
                    nominated());
        }

        @Test
        void the_meeting_says_why_it_does_not_take_it_up() {
            fixture.given(nominated())
                    .when(
                            new DeclineNomination(
                                    HOA, said("Chưa tham gia đoàn thể nào"), april, TODAY))
                    .expectEvents(notTakenUp());
            isRefused(
                    "nomination.reason-missing",
                    new DeclineNomination(HOA, said(" "), april, TODAY),
                    nominated());
        }

        @Test
        void a_file_that_was_given_back_can_be_sent_once_more() {
            Object again = new ProposeToCommune(HOA, COMMUNE, TODAY, TODAY);
            Object[] until = Stream.concat(Stream.of(before(4)), Stream.of(returned())).toArray();
            fixture.given(until)
                    .when(again)
                    .expectEvents(new NominationEvent.ProposedToCommune(HOA, CELL, COMMUNE, TODAY));
            isRefused(
                    "nomination.reason-missing",
                    new ReturnNomination(HOA, COMMUNE, said(""), TODAY, TODAY),
                    before(4));
        }

        @Test
        void an_admission_has_the_decisions_number() {
            isRefused(
                    "nomination.decision-missing",
                    new AdmitNominee(HOA, COMMUNE, " ", TODAY, TODAY),
                    before(4));
        }

        @Test
        void a_proposal_needs_a_year_of_birth_that_is_old_enough() {
            Object propose = commands.get(3);
            isRefused(
                    "nomination.born-missing",
                    propose,
                    nominated(null),
                    takenUp(),
                    sentToClass(),
                    completed());
            isRefused(
                    "nomination.under-age",
                    propose,
                    nominated(2009),
                    takenUp(),
                    sentToClass(),
                    completed());
        }
    }

    @Nested
    class Ending {
        private EndNomination end(NominationEnding ground, String reason) {
            return new EndNomination(HOA, ground, said(reason), LocalDate.of(2027, 1, 4), TODAY);
        }

        @ParameterizedTest
        @EnumSource(
                names = {"NOMINEE_WITHDREW", "MOVED_AWAY", "DIED", "RECORDED_TWICE"},
                mode = EnumSource.Mode.INCLUDE)
        void is_possible_while_something_is_to_come(NominationEnding ground) {
            fixture.given(nominated(), takenUp()).when(end(ground, "")).expectEvents(ended(ground));
        }

        @Test
        void by_the_cells_own_will_needs_a_reason() {
            isRefused("nomination.reason-missing", end(NominationEnding.GIVEN_UP, ""), nominated());
        }

        @Test
        void in_the_nominators_place_or_twice_is_refused() {
            isRefused(
                    "nomination.ground-not-for-people",
                    end(NominationEnding.NOMINATION_WITHDRAWN, ""),
                    nominated());
            isRefused(
                    "nomination.over",
                    end(NominationEnding.MOVED_AWAY, ""),
                    nominated(),
                    ended(NominationEnding.DIED));
        }
    }

    @Nested
    class PuttingRight {
        private TakeBackStep takeBack(NominationStep step) {
            return new TakeBackStep(HOA, step, said("Ghi nhầm người"), TODAY);
        }

        @Test
        void what_is_recorded_of_the_person_has_a_reason() {
            fixture.given(nominated())
                    .when(new CorrectNominee(HOA, hoa(1997), said("Xem lại giấy tờ"), TODAY))
                    .expectEvents(
                            new NomineeCorrected(
                                    HOA, CELL, hoa(1997), said("Xem lại giấy tờ"), TODAY));
            isRefused(
                    "nomination.reason-missing",
                    new CorrectNominee(HOA, hoa(1997), said(""), TODAY),
                    nominated());
        }

        @Test
        void without_a_difference_changes_nothing() {
            fixture.given(nominated())
                    .when(new CorrectNominee(HOA, hoa(1998), said(""), TODAY))
                    .expectNoEvents();
        }

        @Test
        void the_last_step_leads_back_to_the_one_before() {
            fixture.given(nominated(), takenUp())
                    .when(takeBack(NominationStep.TAKEN_UP))
                    .expectEvents(takenBack(NominationStep.TAKEN_UP, takenUp().on()));
            begin();
            fixture.given(
                            nominated(),
                            takenUp(),
                            takenBack(NominationStep.TAKEN_UP, takenUp().on()))
                    .when(
                            new DeclineNomination(
                                    HOA,
                                    said("Chưa tham gia đoàn thể nào"),
                                    NOMINATED.plusMonths(1),
                                    TODAY))
                    .expectEvents(notTakenUp());
        }

        @Test
        void an_end_by_mistake_can_be_undone_but_not_one_that_does_not_count() {
            fixture.given(nominated(), ended(NominationEnding.MOVED_AWAY))
                    .when(takeBack(NominationStep.ENDED))
                    .expectEvents(takenBack(NominationStep.ENDED, LocalDate.of(2027, 1, 4)));
            isRefused(
                    "nomination.nothing-to-take-back",
                    takeBack(NominationStep.ENDED),
                    nominated(),
                    ended(NominationEnding.RECORDED_TWICE));
        }

        @Test
        void another_step_than_the_last_or_the_first_is_refused() {
            isRefused(
                    "nomination.changed-meanwhile",
                    takeBack(NominationStep.TAKEN_UP),
                    nominated(),
                    takenUp(),
                    sentToClass());
            isRefused(
                    "nomination.nothing-to-take-back",
                    takeBack(NominationStep.NOMINATED),
                    nominated());
        }
    }

    @Nested
    @Tag("L.2")
    class ErasingWhatIsPersonal {
        private static final LocalDate ENDED = NOMINATED.plusMonths(1);

        private static EraseNominee erase(LocalDate decidedOn) {
            return new EraseNominee(
                    HOA,
                    new ErasureDecision(ErasureGround.REQUESTED, "12-QĐ/ĐU", decidedOn),
                    TODAY);
        }

        private static NomineeErased erased(LocalDate decidedOn) {
            return new NomineeErased(
                    HOA, CELL, ErasureGround.REQUESTED, "12-QĐ/ĐU", decidedOn, TODAY);
        }

        @Test
        void is_done_when_the_nomination_has_come_to_its_end() {
            fixture.given(nominated(), notTakenUp()).when(erase(ENDED)).expectEvents(erased(ENDED));
            begin();
            fixture.given(nominated(), ended(NominationEnding.DIED))
                    .when(erase(TODAY))
                    .expectEvents(erased(TODAY));
        }

        @Test
        void is_refused_while_it_goes_on() {
            isRefused("nomination.goes-on", erase(TODAY), nominated());
            isRefused("nomination.goes-on", erase(TODAY), nominated(), takenUp());
            isRefused(
                    "nomination.goes-on",
                    erase(TODAY),
                    nominated(),
                    notTakenUp(),
                    takenBack(NominationStep.NOT_TAKEN_UP, ENDED));
        }

        @Test
        void rests_on_no_decision_of_when_it_went_on_and_on_none_to_come() {
            isRefused(
                    "erasure.decided-before", erase(ENDED.minusDays(1)), nominated(), notTakenUp());
            isRefused("erasure.ahead", erase(TODAY.plusDays(1)), nominated(), notTakenUp());
        }

        @Test
        void is_done_once_and_nothing_is_put_right_after_it() {
            List<Object> before = List.of(nominated(), notTakenUp(), erased(ENDED));
            for (Object command :
                    List.of(
                            erase(ENDED),
                            new CorrectNominee(HOA, hoa(1997), said("Nhầm"), TODAY),
                            new TakeBackStep(
                                    HOA, NominationStep.NOT_TAKEN_UP, said("Nhầm"), TODAY))) {
                isRefused("erasure.already", command, before.toArray());
            }
        }
    }
}
