package vn.phutrachho.household.grievance.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.AnswerGivenToJoinedCase;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.EntrustedToMember;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceDirected;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseTakenIn;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceEvent.OutsideAnswered;
import vn.phutrachho.events.household.GrievanceEvent.PromiseGivenUp;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.view.GrievanceCase.Answer;
import vn.phutrachho.household.grievance.view.GrievanceCase.Change;
import vn.phutrachho.household.grievance.view.GrievanceCase.Due;
import vn.phutrachho.household.grievance.view.GrievanceCase.Now;
import vn.phutrachho.household.grievance.view.GrievanceCase.Opened;
import vn.phutrachho.household.grievance.view.GrievanceCase.Pause;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise.Outcome;
import vn.phutrachho.household.grievance.view.GrievanceCase.Said;
import vn.phutrachho.household.grievance.view.GrievanceCase.Told;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each case. */
@Component
public class GrievanceCaseProjection implements Projection<GrievanceCase> {
    @Override
    public String name() {
        return "grievance-cases-11";
    }

    @Override
    public Class<GrievanceCase> document() {
        return GrievanceCase.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of(
                        "now.desk",
                        "now.stage",
                        "turn",
                        ID,
                        "confidential",
                        "said.theme",
                        "said.kind",
                        "said.cell",
                        "searchKey"),
                List.of(
                        "units",
                        "now.stage",
                        "turn",
                        ID,
                        "confidential",
                        "now.desk",
                        "said.theme",
                        "said.kind",
                        "said.cell",
                        "searchKey"),
                List.of("now.desk", "said.theme", "now.stage", "said.heardOn", ID),
                List.of(
                        "said.cell",
                        "now.stage",
                        "turn",
                        ID,
                        "confidential",
                        "said.theme",
                        "said.kind"),
                List.of(
                        "confidential",
                        "now.stage",
                        "turn",
                        ID,
                        "said.cell",
                        "said.theme",
                        "said.kind",
                        "searchKey"),
                List.of(
                        "confidential",
                        "now.stage",
                        "said.heardOn",
                        ID,
                        "said.cell",
                        "said.theme",
                        "said.kind"),
                List.of("number"),
                List.of("said.household"),
                List.of("said.by"),
                List.of("toldAbove", "held", "turn", ID, "confidential"),
                List.of("toldOfNobody", "held", "turn", ID, "confidential"),
                List.of("toldOfNobody", "now.stage", ID),
                List.of("toldLevels", "now.stage", "turn", ID),
                List.of("toldLevels", "now.desk", "now.stage", "turn", ID),
                List.of(
                        "toldSoon",
                        "turn",
                        ID,
                        "now.desk",
                        "now.stage",
                        "said.cell",
                        "confidential"),
                List.of("now.stage", "pause.until"),
                List.of("promises.by", "turn", ID),
                List.of("promises.doneBy", "promises.outcome"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(GrievanceEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof GrievanceEvent ours
                ? Set.of(ours.grievance().value())
                : Set.of();
    }

    @Override
    public GrievanceCase fold(String id, @Nullable GrievanceCase before, RecordedEvent event) {
        GrievanceEvent happened = (GrievanceEvent) event.event();
        if (happened instanceof GrievanceReported reported) {
            return begun(reported, event.recordedAt());
        }
        return fold(Objects.requireNonNull(before, id), happened, event.recordedAt());
    }

    private static GrievanceCase begun(GrievanceReported reported, Instant at) {
        LocalDate written = Today.dayOf(at);
        return new GrievanceCase(
                        reported.grievance(),
                        new Said(
                                reported.household(),
                                reported.cell(),
                                reported.kind(),
                                reported.theme(),
                                reported.words(),
                                reported.nameMayTravel(),
                                reported.by(),
                                reported.heardOn(),
                                written),
                        new Now(CaseStage.AT_CELL, reported.cell(), written, written),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        false,
                        List.of(reported.cell()),
                        0,
                        List.of(),
                        List.of(
                                new DeskStay(null, reported.heardOn(), written),
                                new DeskStay(reported.cell(), written, null)),
                        List.of(),
                        false,
                        0,
                        List.of(),
                        null,
                        true,
                        null,
                        List.of(),
                        SearchKey.of(reported.words().text()),
                        reported.grievance().number())
                .changed()
                .step(CaseStep.of(Act.REPORTED, reported.heardOn(), at).by(reported.by()))
                .made();
    }

    private static GrievanceCase fold(GrievanceCase before, GrievanceEvent event, Instant at) {
        Change next = before.changed();
        return switch (event) {
            case GrievanceReported reported -> begun(reported, at);
            case DeadlineFixed(var _, var stage, var _, var due, var rule) ->
                    next.due(new Due(stage, due, rule, Today.dayOf(at))).made();
            case GrievanceKeptConfidential(var _, var on) ->
                    next.step(CaseStep.of(Act.KEPT_CONFIDENTIAL, on, at)).confidential().made();
            case GrievanceSettledAtCell(var _, var cell, var conclusion, var doneBy, var on) ->
                    next.step(
                                    CaseStep.of(Act.SETTLED, on, at)
                                            .by(cell)
                                            .saying(conclusion)
                                            .until(doneBy))
                            .answered(
                                    new Answer(
                                            AnswerKind.ofConclusion(doneBy),
                                            conclusion,
                                            cell,
                                            on,
                                            doneBy))
                            .withMember(CaseStage.ANSWERED, cell, on)
                            .made();
            case GrievanceCarriedOver(var _, var cell, var conclusion, var month, var on) ->
                    next.step(
                                    CaseStep.of(Act.CARRIED_OVER, on, at)
                                            .by(cell)
                                            .saying(conclusion)
                                            .in(month))
                            .made();
            case ThemeCorrected(var _, var cell, var from, var to, var reason, var on) ->
                    next.step(
                                    CaseStep.of(Act.THEME_CORRECTED, on, at)
                                            .by(cell)
                                            .about(from, to)
                                            .saying(reason))
                            .about(to)
                            .made();
            case GrievanceReferred(var _, var from, var to, var reason, var on) ->
                    next.step(CaseStep.of(Act.REFERRED, on, at).by(from).to(to).saying(reason))
                            .onDesk(to, CaseStage.REFERRED, on)
                            .made();
            case CompetenceTransferred(var _, var from, var to, var reason, var on) ->
                    next.step(CaseStep.of(Act.TRANSFERRED, on, at).by(from).to(to).saying(reason))
                            .onDesk(to, stageAt(before, to), on)
                            .made();
            case GrievanceDirected(var _, var by, var _, var to, var reason, var on) ->
                    next.step(CaseStep.of(Act.DIRECTED, on, at).by(by).to(to).saying(reason))
                            .onDesk(to, stageAt(before, to), on)
                            .made();
            case ConclusionNotFollowed(var _, var _, var _, var _, var on) ->
                    next.step(CaseStep.of(Act.CONCLUSION_NOT_FOLLOWED, on, at)).made();
            case EntrustedToMember(var _, var cell, var member, var on) ->
                    next.step(CaseStep.of(Act.ENTRUSTED, on, at).by(cell).by(member)).made();
            case GrievanceAccepted(var _, var unit, var on) ->
                    next.step(CaseStep.of(Act.ACCEPTED, on, at).by(unit))
                            .at(CaseStage.IN_HAND, on)
                            .made();
            case ClockPaused(var _, var unit, var facts, var until, var on) ->
                    next.step(CaseStep.of(Act.PAUSED, on, at).by(unit).saying(facts).until(until))
                            .paused(new Pause(facts, on, until), unit)
                            .made();
            case ClockResumed(var _, var unit, var ground, var facts, var on) ->
                    next.step(CaseStep.of(act(ground), on, at).by(unit).saying(facts))
                            .resumed(unit, on)
                            .made();
            case SentOutside(var _, var unit, var to, var what, var on) ->
                    next.step(
                                    CaseStep.of(Act.SENT_OUTSIDE, on, at)
                                            .by(unit)
                                            .outside(to)
                                            .saying(what))
                            .made();
            case OutsideAnswered(var _, var unit, var from, var what, var on) ->
                    next.step(
                                    CaseStep.of(Act.OUTSIDE_ANSWERED, on, at)
                                            .by(unit)
                                            .outside(from)
                                            .saying(what))
                            .made();
            case GrievanceAnswered(var _, var unit, var kind, var answer, var doneBy, var on) ->
                    next.step(
                                    CaseStep.of(Act.ANSWERED, on, at)
                                            .by(unit)
                                            .thatIs(kind)
                                            .saying(answer)
                                            .until(doneBy))
                            .answered(new Answer(kind, answer, unit, on, doneBy))
                            .withMember(CaseStage.ANSWERED, unit, on)
                            .made();
            case GrievanceJoined(var _, var into, var _, var unit, var on) ->
                    next.step(CaseStep.of(Act.JOINED, on, at).by(unit).with(into))
                            .joinedTo(into, on)
                            .made();
            case GrievanceParted(var _, var from, var reason, var on) ->
                    next.step(CaseStep.of(Act.PARTED, on, at).with(from).saying(reason))
                            .parted(on)
                            .made();
            case JoinedCaseTakenIn(var _, var joined, var _, var on) ->
                    next.step(CaseStep.of(Act.TAKEN_IN, on, at).with(joined))
                            .takenIn(joined)
                            .made();
            case JoinedCaseLetGo(var _, var joined, var on) ->
                    next.step(CaseStep.of(Act.LET_GO, on, at).with(joined)).letGo(joined).made();
            case AnswerGivenToJoinedCase _ -> before;
            case PromiseKept(var _, var unit, var doneBy, var what, var on) ->
                    next.step(
                                    CaseStep.of(Act.PROMISE_KEPT, on, at)
                                            .by(unit)
                                            .saying(what)
                                            .until(doneBy))
                            .promiseEnded(unit, doneBy, Outcome.KEPT)
                            .made();
            case PromiseGivenUp(var _, var unit, var doneBy, var why, var on) ->
                    next.step(
                                    CaseStep.of(Act.PROMISE_GIVEN_UP, on, at)
                                            .by(unit)
                                            .saying(why)
                                            .until(doneBy))
                            .promiseEnded(unit, doneBy, Outcome.GIVEN_UP)
                            .made();
            case AnswerCarriedBack(var _, var by, var on) ->
                    next.step(CaseStep.of(Act.CARRIED_BACK, on, at).by(by))
                            .at(CaseStage.CARRIED_BACK, on)
                            .made();
            case HouseholdContent(var _, var by, var on) ->
                    next.step(CaseStep.of(Act.CONTENT, on, at).by(by)).made();
            case HouseholdNotContent(var _, var by, var why, var on) ->
                    next.step(CaseStep.of(Act.NOT_CONTENT, on, at).by(by).saying(why)).made();
            case GrievanceReopened(var _, var unit, var on) ->
                    next.step(CaseStep.of(Act.REOPENED, on, at).by(unit))
                            .reopenedAgain()
                            .onDesk(unit, stageReopened(before, unit), on)
                            .made();
            case GrievanceEscalated(var _, var ground, var holder, var to, var due, var on) ->
                    next.step(
                                    CaseStep.of(Act.ESCALATED, on, at)
                                            .by(holder)
                                            .to(to)
                                            .because(ground)
                                            .until(due))
                            .told(new Told(ground, holder, to, due))
                            .made();
            case NameOpened(var _, var by, var _, var on) ->
                    next.step(CaseStep.of(Act.NAME_OPENED, on, at))
                            .opened(new Opened(by, on))
                            .made();
            case GrievanceClosed(var _, var on) ->
                    next.step(CaseStep.of(Act.CLOSED, on, at))
                            .ended(stageClosed(before), on)
                            .made();
            case GrievanceWithdrawn(var _, var by, var words, var on) ->
                    next.step(CaseStep.of(Act.WITHDRAWN, on, at).by(by).saying(words))
                            .ended(CaseStage.WITHDRAWN, on)
                            .made();
        };
    }

    private static Act act(ResumeGround ground) {
        return switch (ground) {
            case FACTS_SUPPLIED -> Act.FACTS_SUPPLIED;
            case BY_DESK -> Act.RESUMED;
            case TIME_OVER -> Act.PAUSE_OVER;
        };
    }

    /** An end is the household's word; at the limit of reopenings it may be another. */
    private static CaseStage stageClosed(GrievanceCase before) {
        return before.steps().getLast().act() == Act.NOT_CONTENT
                ? CaseStage.DISPUTED
                : CaseStage.CLOSED;
    }

    /** Its own cell concludes it in a meeting; any other desk must accept it. */
    private static CaseStage stageAt(GrievanceCase before, UnitId desk) {
        return desk.equals(before.said().cell()) ? CaseStage.AT_CELL : CaseStage.REFERRED;
    }

    /** Whoever answered has it in hand again; the next level must accept it first. */
    private static CaseStage stageReopened(GrievanceCase before, UnitId unit) {
        Answer answer = before.answer();
        boolean answered = answer != null && answer.by().equals(unit);
        CaseStage stage = stageAt(before, unit);
        return answered && stage == CaseStage.REFERRED ? CaseStage.IN_HAND : stage;
    }
}
