package vn.phutrachho.household.grievance.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.household.grievance.Grievances.ACCEPTED;
import static vn.phutrachho.household.grievance.Grievances.ACCEPT_BY;
import static vn.phutrachho.household.grievance.Grievances.ANSWERED;
import static vn.phutrachho.household.grievance.Grievances.ANSWER_BY;
import static vn.phutrachho.household.grievance.Grievances.ASKED;
import static vn.phutrachho.household.grievance.Grievances.BAU_SEN;
import static vn.phutrachho.household.grievance.Grievances.BINH_SON;
import static vn.phutrachho.household.grievance.Grievances.CARRIED_OVER;
import static vn.phutrachho.household.grievance.Grievances.CARRY_BACK_BY;
import static vn.phutrachho.household.grievance.Grievances.CLOSED;
import static vn.phutrachho.household.grievance.Grievances.CONTENT;
import static vn.phutrachho.household.grievance.Grievances.DITCH;
import static vn.phutrachho.household.grievance.Grievances.HEARD;
import static vn.phutrachho.household.grievance.Grievances.HUONG;
import static vn.phutrachho.household.grievance.Grievances.LAI;
import static vn.phutrachho.household.grievance.Grievances.LY_SON;
import static vn.phutrachho.household.grievance.Grievances.MET;
import static vn.phutrachho.household.grievance.Grievances.NEXT_DOOR;
import static vn.phutrachho.household.grievance.Grievances.NOT_CONTENT;
import static vn.phutrachho.household.grievance.Grievances.PAUSED;
import static vn.phutrachho.household.grievance.Grievances.PAUSED_UNTIL;
import static vn.phutrachho.household.grievance.Grievances.PROMISED;
import static vn.phutrachho.household.grievance.Grievances.PROVINCE;
import static vn.phutrachho.household.grievance.Grievances.REFERRED;
import static vn.phutrachho.household.grievance.Grievances.REPLIED;
import static vn.phutrachho.household.grievance.Grievances.REPORTED;
import static vn.phutrachho.household.grievance.Grievances.SETTLED;
import static vn.phutrachho.household.grievance.Grievances.TAKEN_ON;
import static vn.phutrachho.household.grievance.Grievances.TOLD;
import static vn.phutrachho.household.grievance.Grievances.TOLD_BACK;
import static vn.phutrachho.household.grievance.Grievances.WITHDRAWN;
import static vn.phutrachho.household.grievance.Grievances.WRITTEN;
import static vn.phutrachho.household.grievance.Grievances.answerBy;
import static vn.phutrachho.household.grievance.Grievances.due;
import static vn.phutrachho.household.grievance.Grievances.reopenedAt;
import static vn.phutrachho.household.grievance.Grievances.resumed;
import static vn.phutrachho.household.grievance.Grievances.said;
import static vn.phutrachho.household.grievance.Grievances.transferred;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class GrievanceCaseProjectionTest {
    private static final LocalDate PROMISED_LATER = LocalDate.of(2026, 12, 20);

    private static GrievanceCase after(GrievanceEvent... events) {
        return CaseOf.after(events);
    }

    @Test
    void a_new_case_keeps_the_day_it_was_heard_beside_the_day_it_was_written_down() {
        GrievanceCase it = after(REPORTED, due(Stage.CONCLUDE, BAU_SEN));
        assertThat(it.said().heardOn()).isEqualTo(HEARD);
        assertThat(it.said().writtenOn()).isEqualTo(WRITTEN);
        assertThat(it.now().stage()).isEqualTo(CaseStage.AT_CELL);
        assertThat(it.stays())
                .containsExactly(
                        new DeskStay(null, HEARD, WRITTEN), new DeskStay(BAU_SEN, WRITTEN, null));
        assertThat(it.searchKey()).contains("muong truoc nha");
    }

    @Test
    void a_referred_case_is_held_by_nobody_and_lies_before_the_desk_that_is_to_accept_it() {
        GrievanceCase it = after(REPORTED, REFERRED, due(Stage.ACCEPT, BINH_SON));
        assertThat(it.isHeldByNobody()).isTrue();
        assertThat(it.now().desk()).isEqualTo(BINH_SON);
        assertThat(it.units()).containsExactly(BAU_SEN, BINH_SON);
        assertThat(requireNonNull(it.due()).stage()).isEqualTo(Stage.ACCEPT);
    }

    @Test
    void an_answered_case_lies_with_the_member_and_shows_the_answer() {
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, ANSWERED);
        assertThat(it.now().stage()).isEqualTo(CaseStage.ANSWERED);
        assertThat(requireNonNull(it.answer()).by()).isEqualTo(BINH_SON);
        assertThat(it.stays().getLast()).isEqualTo(new DeskStay(null, REPLIED, null));
        assertThat(it.stays().get(2)).isEqualTo(new DeskStay(BINH_SON, MET, REPLIED));
    }

    @Test
    void a_carried_over_case_stays_where_it_is_under_its_deadline() {
        GrievanceCase before = after(REPORTED, due(Stage.CONCLUDE, BAU_SEN));
        GrievanceCase it = after(REPORTED, due(Stage.CONCLUDE, BAU_SEN), CARRIED_OVER);
        assertThat(it.now()).isEqualTo(before.now());
        assertThat(it.due()).isEqualTo(before.due());
        assertThat(it.stays()).isEqualTo(before.stays());
    }

    @Test
    void a_disputed_case_comes_back_and_no_day_that_it_lay_anywhere_is_forgotten() {
        GrievanceCase it =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        ANSWERED,
                        TOLD_BACK,
                        NOT_CONTENT,
                        reopenedAt(BINH_SON));
        assertThat(it.now().stage()).isEqualTo(CaseStage.IN_HAND);
        assertThat(it.reopened()).isEqualTo(1);
        assertThat(it.stays()).hasSize(5);
        assertThat(it.stays().getLast()).isEqualTo(new DeskStay(BINH_SON, TOLD, null));
    }

    @Test
    void a_case_settled_at_the_cell_and_disputed_is_concluded_anew() {
        GrievanceCase it = after(REPORTED, SETTLED, TOLD_BACK, NOT_CONTENT, reopenedAt(BAU_SEN));
        assertThat(it.now().stage()).isEqualTo(CaseStage.AT_CELL);
    }

    @Test
    void a_case_that_is_passed_on_late_is_as_late_as_before() {
        GrievanceEvent fixed = due(Stage.ANSWER, BINH_SON);
        GrievanceEvent told =
                new GrievanceEscalated(
                        DITCH,
                        EscalationGround.OVERDUE,
                        BINH_SON,
                        PROVINCE,
                        ANSWER_BY,
                        ANSWER_BY.plusDays(1));
        GrievanceCase it =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        fixed,
                        told,
                        transferred(BINH_SON, LY_SON),
                        due(Stage.ANSWER, LY_SON),
                        new DeadlineFixed(
                                DITCH, Stage.ACCEPT, LY_SON, ANSWER_BY.plusDays(4), "default-1"));
        assertThat(requireNonNull(it.due()).day()).isEqualTo(ANSWER_BY);
        assertThat(requireNonNull(it.answerDue()).day()).isEqualTo(ANSWER_BY);
        assertThat(it.toldAbove()).containsExactly(PROVINCE);
    }

    @Test
    void the_days_on_a_desk_are_counted_from_its_coming_there_whatever_was_done_since() {
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, PAUSED);
        assertThat(it.now().arrived()).isEqualTo(MET);
        assertThat(it.now().since()).isEqualTo(ASKED);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, ANSWERED).now().arrived())
                .isEqualTo(REPLIED);
    }

    @Test
    void a_case_that_ends_without_the_household_being_content_says_so() {
        GrievanceCase it =
                after(REPORTED, REFERRED, ACCEPTED, ANSWERED, TOLD_BACK, NOT_CONTENT, CLOSED);
        assertThat(it.now().stage()).isEqualTo(CaseStage.DISPUTED);
    }

    @Test
    void a_closed_case_has_no_deadline_and_its_whole_way() {
        GrievanceCase it =
                after(
                        REPORTED,
                        SETTLED,
                        due(Stage.CARRY_BACK, BAU_SEN),
                        TOLD_BACK,
                        CONTENT,
                        CLOSED);
        assertThat(it.now().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(it.due()).isNull();
        assertThat(it.steps())
                .extracting(CaseStep::act)
                .containsExactly(
                        Act.REPORTED, Act.SETTLED, Act.CARRIED_BACK, Act.CONTENT, Act.CLOSED);
        assertThat(it.steps().get(2).member()).isEqualTo(HUONG);
        assertThat(it.stays()).allSatisfy(stay -> assertThat(stay.until()).isNotNull());
    }

    @Test
    void a_paused_case_keeps_its_deadline_and_the_days_of_the_pause_apart() {
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, due(Stage.ANSWER, BINH_SON), PAUSED);
        assertThat(it.now().stage()).isEqualTo(CaseStage.PAUSED);
        assertThat(requireNonNull(it.pause()).until()).isEqualTo(PAUSED_UNTIL);
        assertThat(requireNonNull(it.due()).day()).isEqualTo(ANSWER_BY);
        assertThat(it.stays().getLast()).isEqualTo(new DeskStay(BINH_SON, ASKED, null, true));
        GrievanceCase later =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        PAUSED,
                        resumed(ResumeGround.TIME_OVER, PAUSED_UNTIL));
        assertThat(later.now().stage()).isEqualTo(CaseStage.IN_HAND);
        assertThat(later.pause()).isNull();
        assertThat(later.stays())
                .contains(new DeskStay(BINH_SON, ASKED, PAUSED_UNTIL, true))
                .last()
                .isEqualTo(new DeskStay(BINH_SON, PAUSED_UNTIL, null));
    }

    @Test
    void a_case_that_is_not_for_this_desk_lies_before_the_next_with_its_whole_way() {
        GrievanceCase it = after(REPORTED, REFERRED, transferred(BINH_SON, PROVINCE));
        assertThat(it.isHeldByNobody()).isTrue();
        assertThat(it.units()).containsExactly(BAU_SEN, BINH_SON, PROVINCE);
        assertThat(after(REPORTED, REFERRED, transferred(BINH_SON, BAU_SEN)).now().stage())
                .isEqualTo(CaseStage.AT_CELL);
    }

    @Test
    void a_joined_case_keeps_its_words_and_stands_again_where_it_stood_when_they_part() {
        GrievanceJoined joined = new GrievanceJoined(DITCH, NEXT_DOOR, LAI, BINH_SON, TAKEN_ON);
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, joined);
        assertThat(it.now().stage()).isEqualTo(CaseStage.JOINED);
        assertThat(it.said().words()).isEqualTo(REPORTED.words());
        assertThat(requireNonNull(it.joinedTo()).lead()).isEqualTo(NEXT_DOOR);
        GrievanceCase parted =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        joined,
                        new GrievanceParted(DITCH, NEXT_DOOR, null, TOLD));
        assertThat(parted.now().stage()).isEqualTo(CaseStage.IN_HAND);
        assertThat(parted.joinedTo()).isNull();
    }

    @Test
    void while_another_case_goes_on_for_it_no_day_counts_for_the_desk_where_it_was_joined() {
        GrievanceJoined joined = new GrievanceJoined(DITCH, NEXT_DOOR, LAI, BINH_SON, TAKEN_ON);
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, joined);
        assertThat(it.stays().getLast()).isEqualTo(new DeskStay(BINH_SON, MET, TAKEN_ON));
        GrievanceCase parted =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        joined,
                        new GrievanceParted(DITCH, NEXT_DOOR, null, TOLD));
        assertThat(parted.stays())
                .contains(new DeskStay(BINH_SON, MET, TAKEN_ON))
                .last()
                .isEqualTo(new DeskStay(BINH_SON, TOLD, null));
    }

    @Test
    void a_case_on_a_desk_at_which_nobody_looks_is_held_by_nobody_until_somebody_acts_there() {
        GrievanceEvent fixed = due(Stage.ANSWER, BINH_SON);
        GrievanceEvent nobody =
                told(EscalationGround.HELD_BY_NOBODY, BINH_SON, PROVINCE, ANSWER_BY);
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, fixed, nobody);
        assertThat(it.held()).isFalse();
        assertThat(it.toldLevels()).isEqualTo(1);
        assertThat(it.toldAbove()).containsExactly(PROVINCE);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, fixed, nobody, PAUSED).held()).isTrue();
        assertThat(after(REPORTED, REFERRED, ACCEPTED, fixed).held()).isTrue();
    }

    @Test
    void only_what_is_on_a_desk_and_not_answered_can_take_another_in() {
        assertThat(after(REPORTED).canTakeIn()).isTrue();
        assertThat(after(REPORTED, REFERRED).canTakeIn()).isTrue();
        assertThat(after(REPORTED, REFERRED, ACCEPTED, PAUSED).canTakeIn()).isTrue();
        assertThat(after(REPORTED, SETTLED).canTakeIn()).isFalse();
        assertThat(after(REPORTED, SETTLED, TOLD_BACK).canTakeIn()).isFalse();
        assertThat(after(REPORTED, WITHDRAWN).canTakeIn()).isFalse();
        assertThat(
                        after(REPORTED, new GrievanceJoined(DITCH, NEXT_DOOR, LAI, BAU_SEN, MET))
                                .canTakeIn())
                .isFalse();
    }

    @Test
    void an_answer_keeps_which_it_is_with_its_step() {
        GrievanceCase done = after(REPORTED, REFERRED, ACCEPTED, ANSWERED);
        assertThat(requireNonNull(done.answer()).kind()).isEqualTo(AnswerKind.DONE);
        assertThat(done.steps().getLast().kind()).isEqualTo(AnswerKind.DONE);
        GrievanceCase old =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        new GrievanceAnswered(
                                DITCH, BINH_SON, null, ANSWERED.answer(), null, REPLIED));
        assertThat(requireNonNull(old.answer()).kind())
                .as("old history does not say, and nothing is made up")
                .isNull();
        assertThat(old.steps().getLast().kind()).isNull();
    }

    @Test
    void what_a_cell_settles_with_a_day_is_a_promise_and_of_one_without_nobody_said() {
        GrievanceSettledAtCell promised =
                new GrievanceSettledAtCell(
                        DITCH, BAU_SEN, SETTLED.conclusion(), PROMISED.doneBy(), MET);
        assertThat(requireNonNull(after(REPORTED, promised).answer()).kind())
                .isEqualTo(AnswerKind.PROMISED);
        assertThat(requireNonNull(after(REPORTED, SETTLED).answer()).kind()).isNull();
    }

    @Test
    void a_promise_is_open_until_it_is_ended_whether_the_case_is_closed_or_not() {
        GrievanceCase it =
                after(REPORTED, REFERRED, ACCEPTED, PROMISED, TOLD_BACK, CONTENT, CLOSED);
        assertThat(it.openPromises()).hasSize(1);
        assertThat(
                        after(REPORTED, REFERRED, ACCEPTED, PROMISED, kept(PROMISED.doneBy()))
                                .openPromises())
                .isEmpty();
    }

    @Test
    void each_promise_is_open_until_it_itself_is_ended() {
        GrievanceEvent[] twice = {
            REPORTED,
            REFERRED,
            ACCEPTED,
            PROMISED,
            TOLD_BACK,
            NOT_CONTENT,
            reopenedAt(BINH_SON),
            new GrievanceAnswered(
                    DITCH, BINH_SON, AnswerKind.PROMISED, said("Thay nữa."), PROMISED_LATER, TOLD)
        };
        assertThat(after(twice).openPromises())
                .extracting(Promise::doneBy)
                .containsExactly(PROMISED.doneBy(), PROMISED_LATER);
        assertThat(after(and(twice, kept(PROMISED_LATER))).openPromises())
                .extracting(Promise::doneBy)
                .containsExactly(PROMISED.doneBy());
        assertThat(after(and(twice, kept(null))).openPromises())
                .as("in old history that was all")
                .isEmpty();
        GrievanceEvent told =
                told(EscalationGround.PROMISE_OVERDUE, BINH_SON, PROVINCE, PROMISED_LATER);
        assertThat(after(and(twice, told)).openPromises())
                .extracting(Promise::told)
                .as("of the other nobody has been told")
                .containsExactly(false, true);
    }

    private static PromiseKept kept(@Nullable LocalDate doneBy) {
        return new PromiseKept(DITCH, BINH_SON, doneBy, said("Đã thay."), TOLD);
    }

    private static GrievanceEvent[] and(GrievanceEvent[] events, GrievanceEvent... more) {
        return Stream.concat(Arrays.stream(events), Arrays.stream(more))
                .toArray(GrievanceEvent[]::new);
    }

    @Test
    void what_is_paused_is_in_order_by_the_day_on_which_its_clock_goes_on_at_the_latest() {
        GrievanceEvent fixed = due(Stage.ANSWER, BINH_SON);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, fixed).turn()).isEqualTo(ANSWER_BY);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, fixed, PAUSED).turn())
                .isEqualTo(PAUSED_UNTIL);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, fixed, PAUSED, WITHDRAWN).turn()).isNull();
    }

    @Test
    void that_nobody_carries_an_answer_back_is_no_level_above_that_was_told() {
        GrievanceEvent fixed = due(Stage.CARRY_BACK, BAU_SEN);
        GrievanceEscalated nobody =
                told(EscalationGround.HELD_BY_NOBODY, BAU_SEN, BAU_SEN, CARRY_BACK_BY);
        GrievanceCase it = after(REPORTED, SETTLED, fixed, nobody);
        assertThat(it.toldOfNobody()).isEqualTo(BAU_SEN);
        assertThat(it.toldLevels()).isZero();
        assertThat(it.toldAbove()).isEmpty();
        assertThat(it.held()).isFalse();
        assertThat(after(REPORTED, SETTLED, fixed).held()).isTrue();
        assertThat(after(REPORTED, REFERRED).held()).isFalse();
    }

    @Test
    void a_case_disputed_to_the_next_level_waits_to_be_accepted_there() {
        GrievanceCase it =
                after(
                        REPORTED,
                        REFERRED,
                        ACCEPTED,
                        ANSWERED,
                        TOLD_BACK,
                        NOT_CONTENT,
                        reopenedAt(PROVINCE));
        assertThat(it.now())
                .isEqualTo(new GrievanceCase.Now(CaseStage.REFERRED, PROVINCE, TOLD, TOLD));
    }

    @Test
    void a_corrected_theme_is_what_it_is_about_and_the_old_one_stands_in_its_way() {
        Theme land = new Theme("LAND");
        ThemeCorrected corrected =
                new ThemeCorrected(
                        DITCH, BAU_SEN, REPORTED.theme(), land, said("Đất tranh chấp."), MET);
        GrievanceCase it = after(REPORTED, due(Stage.CONCLUDE, BAU_SEN), corrected);
        assertThat(it.said().theme()).isEqualTo(land);
        assertThat(it.said().words()).isEqualTo(REPORTED.words());
        assertThat(it.steps().getLast())
                .satisfies(
                        step -> {
                            assertThat(step.was()).isEqualTo(REPORTED.theme());
                            assertThat(step.about()).isEqualTo(land);
                            assertThat(step.text()).isEqualTo(corrected.reason());
                        });
        assertThat(it.writtenHere()).isEqualTo(it.said().writtenOn());
    }

    @Test
    void a_withdrawn_case_has_ended() {
        assertThat(after(REPORTED, WITHDRAWN).now().stage()).isEqualTo(CaseStage.WITHDRAWN);
    }

    @Test
    void a_withdrawn_case_keeps_what_the_household_said_and_when() {
        GrievanceCase it = after(REPORTED, REFERRED, ACCEPTED, withdrawnOn(HEARD));
        assertThat(it.steps().getLast().text()).isEqualTo(WITHDRAWN.words());
        assertThat(it.steps().getLast().on()).isEqualTo(HEARD);
        assertThat(it.stays())
                .as("they said so before it came to the commune")
                .last()
                .satisfies(stay -> assertThat(stay.until()).isEqualTo(stay.from()));
    }

    private static GrievanceWithdrawn withdrawnOn(LocalDate day) {
        return new GrievanceWithdrawn(DITCH, HUONG, WITHDRAWN.words(), day);
    }

    @Test
    void another_case_is_none_of_its() {
        ProjectionFixture.given(new GrievanceCaseProjection())
                .own(REPORTED)
                .whenAsked("another")
                .thenAnswersNothing();
    }

    private static GrievanceEscalated told(
            EscalationGround ground, UnitId holder, UnitId to, LocalDate due) {
        return new GrievanceEscalated(DITCH, ground, holder, to, due, TOLD);
    }

    @Test
    void those_above_know_of_it_until_what_they_were_told_is_no_longer_so() {
        GrievanceEscalated nobody =
                told(EscalationGround.HELD_BY_NOBODY, BINH_SON, PROVINCE, ACCEPT_BY);
        GrievanceEvent toAccept = due(Stage.ACCEPT, BINH_SON);
        assertThat(after(REPORTED, REFERRED, toAccept, nobody).toldAbove())
                .containsExactly(PROVINCE);

        GrievanceCase accepted =
                after(REPORTED, REFERRED, toAccept, nobody, ACCEPTED, due(Stage.ANSWER, BINH_SON));
        assertThat(accepted.toldAbove()).isEmpty();
        assertThat(accepted.told()).hasSize(1);

        assertThat(after(REPORTED, REFERRED, toAccept, nobody, WITHDRAWN).toldAbove()).isEmpty();
    }

    @Test
    void a_reminder_of_whoever_should_act_is_nothing_for_those_above() {
        assertThat(
                        after(
                                        REPORTED,
                                        REFERRED,
                                        due(Stage.ACCEPT, BINH_SON),
                                        told(
                                                EscalationGround.DUE_SOON,
                                                BINH_SON,
                                                BINH_SON,
                                                ACCEPT_BY))
                                .toldAbove())
                .isEmpty();
    }

    @Test
    void it_is_due_soon_from_the_reminder_until_its_last_day_while_its_clock_runs() {
        GrievanceEvent[] inHand = {REPORTED, REFERRED, ACCEPTED, answerBy(BINH_SON, ANSWER_BY)};
        GrievanceEvent reminder = told(EscalationGround.DUE_SOON, BINH_SON, BINH_SON, ANSWER_BY);
        assertThat(after(inHand).isDueSoon(ANSWER_BY)).as("before the reminder").isFalse();
        GrievanceCase reminded = after(and(inHand, reminder));
        assertThat(reminded.isDueSoon(ANSWER_BY)).isTrue();
        assertThat(reminded.isDueSoon(ANSWER_BY.plusDays(1))).as("it is overdue").isFalse();
        assertThat(after(and(inHand, reminder, PAUSED)).isDueSoon(ANSWER_BY))
                .as("its clock stands still")
                .isFalse();
        assertThat(
                        after(and(inHand, reminder, ANSWERED, due(Stage.CARRY_BACK, BINH_SON)))
                                .isDueSoon(ANSWER_BY))
                .as("of the next step nobody was reminded yet")
                .isFalse();
    }

    @Test
    void a_circle_is_known_above_as_long_as_whoever_must_keep_it_holds_it() {
        GrievanceEscalated circle =
                new GrievanceEscalated(
                        DITCH, EscalationGround.IN_A_CIRCLE, BINH_SON, PROVINCE, null, TOLD);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, circle).toldAbove())
                .containsExactly(PROVINCE);
        assertThat(after(REPORTED, REFERRED, ACCEPTED, circle, ANSWERED).toldAbove()).isEmpty();
    }

    @Test
    void a_promise_that_is_overdue_is_known_above_until_it_ends_though_the_case_is_closed() {
        GrievanceEscalated broken =
                told(
                        EscalationGround.PROMISE_OVERDUE,
                        BINH_SON,
                        PROVINCE,
                        requireNonNull(PROMISED.doneBy()));
        GrievanceEvent[] until = {
            REPORTED, REFERRED, ACCEPTED, PROMISED, TOLD_BACK, CONTENT, CLOSED, broken
        };
        assertThat(after(until).toldAbove()).containsExactly(PROVINCE);

        assertThat(after(and(until, kept(PROMISED.doneBy()))).toldAbove()).isEmpty();
    }
}
