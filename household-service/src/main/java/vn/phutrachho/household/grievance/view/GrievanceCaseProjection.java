package vn.phutrachho.household.grievance.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.view.GrievanceCase.Answer;
import vn.phutrachho.household.grievance.view.GrievanceCase.Due;
import vn.phutrachho.household.grievance.view.GrievanceCase.Now;
import vn.phutrachho.household.grievance.view.GrievanceCase.Said;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each case. */
@Component
public class GrievanceCaseProjection implements Projection<GrievanceCase> {
    @Override
    public String name() {
        return "grievance-cases";
    }

    @Override
    public Class<GrievanceCase> document() {
        return GrievanceCase.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("units", "now.stage", "due.day"),
                List.of("said.cell", "now.stage", "due.day"),
                List.of("said.household"),
                List.of("said.by"));
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
        LocalDate written = LocalDate.ofInstant(at, Today.ZONE);
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
                        new Now(CaseStage.AT_CELL, reported.cell(), written),
                        null,
                        null,
                        List.of(reported.cell()),
                        0,
                        List.of(),
                        List.of(
                                new DeskStay(null, reported.heardOn(), written),
                                new DeskStay(reported.cell(), written, null)),
                        SearchKey.of(reported.words().text()))
                .with(byMember(Act.REPORTED, reported.heardOn(), at, reported.by(), null));
    }

    private static GrievanceCase fold(GrievanceCase before, GrievanceEvent event, Instant at) {
        return switch (event) {
            case GrievanceReported reported -> begun(reported, at);
            case DeadlineFixed(var _, var stage, var _, var due, var rule) ->
                    before.with(new Due(stage, due, rule));
            case GrievanceSettledAtCell(var _, var cell, var conclusion, var on) ->
                    before.with(byUnit(Act.SETTLED, on, at, cell, conclusion))
                            .with(new Answer(conclusion, cell, on, null))
                            .withMember(CaseStage.ANSWERED, on);
            case GrievanceCarriedOver(var _, var cell, var conclusion, var month, var on) ->
                    before.with(carriedOver(on, at, cell, conclusion, month));
            case GrievanceReferred(var _, var from, var to, var reason, var on) ->
                    before.with(referred(on, at, from, to, reason))
                            .onDesk(to, CaseStage.REFERRED, on);
            case GrievanceAccepted(var _, var unit, var on) ->
                    before.with(byUnit(Act.ACCEPTED, on, at, unit, null)).at(CaseStage.IN_HAND, on);
            case GrievanceAnswered(var _, var unit, var answer, var doneBy, var on) ->
                    before.with(answered(on, at, unit, answer, doneBy))
                            .with(new Answer(answer, unit, on, doneBy))
                            .withMember(CaseStage.ANSWERED, on);
            case AnswerCarriedBack(var _, var by, var on) ->
                    before.with(byMember(Act.CARRIED_BACK, on, at, by, null))
                            .at(CaseStage.CARRIED_BACK, on);
            case HouseholdContent(var _, var by, var on) ->
                    before.with(byMember(Act.CONTENT, on, at, by, null));
            case HouseholdNotContent(var _, var by, var why, var on) ->
                    before.with(byMember(Act.NOT_CONTENT, on, at, by, why));
            case GrievanceReopened(var _, var unit, var on) ->
                    before.with(byUnit(Act.REOPENED, on, at, unit, null))
                            .reopenedAgain()
                            .onDesk(unit, stageOf(before, unit), on);
            case GrievanceClosed(var _, var on) ->
                    before.with(step(Act.CLOSED, on, at)).ended(CaseStage.CLOSED, on);
            case GrievanceWithdrawn(var _, var by, var on) ->
                    before.with(byMember(Act.WITHDRAWN, on, at, by, null))
                            .ended(CaseStage.WITHDRAWN, on);
        };
    }

    /** Its own cell concludes it anew in a meeting; any other desk has it in hand. */
    private static CaseStage stageOf(GrievanceCase reopened, UnitId unit) {
        return unit.equals(reopened.said().cell()) ? CaseStage.AT_CELL : CaseStage.IN_HAND;
    }

    private static CaseStep step(Act act, LocalDate on, Instant at) {
        return new CaseStep(act, on, at, null, null, null, null, null, null);
    }

    private static CaseStep byMember(
            Act act, LocalDate on, Instant at, MemberId member, @Nullable Personal text) {
        return new CaseStep(act, on, at, null, null, member, text, null, null);
    }

    private static CaseStep byUnit(
            Act act, LocalDate on, Instant at, UnitId unit, @Nullable Personal text) {
        return new CaseStep(act, on, at, unit, null, null, text, null, null);
    }

    private static CaseStep referred(
            LocalDate on, Instant at, UnitId from, UnitId to, Personal reason) {
        return new CaseStep(Act.REFERRED, on, at, from, to, null, reason, null, null);
    }

    private static CaseStep carriedOver(
            LocalDate on, Instant at, UnitId cell, Personal conclusion, YearMonth month) {
        return new CaseStep(Act.CARRIED_OVER, on, at, cell, null, null, conclusion, null, month);
    }

    private static CaseStep answered(
            LocalDate on, Instant at, UnitId unit, Personal answer, @Nullable LocalDate doneBy) {
        return new CaseStep(Act.ANSWERED, on, at, unit, null, null, answer, doneBy, null);
    }
}
