package vn.phutrachho.assignment.assessment.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.assessment.Given;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Act;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.OwnWord;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Remark;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Result;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Step;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.assignment.AssessmentEvent;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordGivenBack;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordNoted;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordWritten;
import vn.phutrachho.events.assignment.AssessmentEvent.RemarkWritten;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultCorrected;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultGiven;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultWithdrawn;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each member and year of which somebody said something. */
@Component
class MemberAssessmentsProjection implements Projection<MemberAssessment> {
    @Override
    public String name() {
        return "member-assessments";
    }

    @Override
    public Class<MemberAssessment> document() {
        return MemberAssessment.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "year"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AssessmentEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof AssessmentEvent assessment
                ? Set.of(assessment.assessment().value())
                : Set.of();
    }

    @Override
    public MemberAssessment fold(
            String id, @Nullable MemberAssessment before, RecordedEvent recorded) {
        AssessmentEvent event = (AssessmentEvent) recorded.event();
        MemberAssessment it =
                before == null
                        ? new MemberAssessment(
                                event.assessment(),
                                event.member(),
                                event.cell(),
                                event.year(),
                                null,
                                false,
                                null,
                                null,
                                List.of())
                        : before;
        List<Step> steps =
                Stream.concat(it.steps().stream(), Stream.of(step(event, recorded))).toList();
        OwnWord word =
                event instanceof OwnWordWritten e
                        ? new OwnWord(e.word().text(), e.told(), e.on())
                        : it.word();
        Remark remark =
                event instanceof RemarkWritten e
                        ? new Remark(e.remark().text(), e.on())
                        : it.remark();
        return new MemberAssessment(
                it.id(),
                it.member(),
                event.cell(),
                it.year(),
                word,
                noted(it, event),
                remark,
                result(it, event),
                steps);
    }

    private static boolean noted(MemberAssessment it, AssessmentEvent event) {
        return switch (event) {
            case OwnWordNoted _ -> true;
            case OwnWordGivenBack _ -> false;
            case OwnWordWritten _,
                    RemarkWritten _,
                    ResultGiven _,
                    ResultCorrected _,
                    ResultWithdrawn _ ->
                    it.noted();
        };
    }

    private static @Nullable Result result(MemberAssessment it, AssessmentEvent event) {
        return switch (event) {
            case ResultGiven e ->
                    new Result(
                            new Given(e.level(), e.levelName(), e.rules(), e.meetingOn()),
                            e.facts(),
                            e.on(),
                            false);
            case ResultCorrected e ->
                    new Result(
                            new Given(e.level(), e.levelName(), e.rules(), e.meetingOn()),
                            e.facts(),
                            e.on(),
                            true);
            case ResultWithdrawn _ -> null;
            case OwnWordWritten _, OwnWordNoted _, OwnWordGivenBack _, RemarkWritten _ ->
                    it.result();
        };
    }

    private static Step step(AssessmentEvent event, RecordedEvent at) {
        return switch (event) {
            case OwnWordWritten e ->
                    new Step(
                            Act.WORD_WRITTEN,
                            e.on(),
                            at.recordedAt(),
                            e.word().text(),
                            null,
                            e.told());
            case OwnWordNoted e -> step(Act.WORD_NOTED, e.on(), at, null, null);
            case OwnWordGivenBack e ->
                    step(Act.WORD_GIVEN_BACK, e.on(), at, null, e.reason().text());
            case RemarkWritten e -> step(Act.REMARKED, e.on(), at, e.remark().text(), null);
            case ResultGiven e -> step(Act.RESULT_GIVEN, e.meetingOn(), at, e.levelName(), null);
            case ResultCorrected e ->
                    step(Act.RESULT_CORRECTED, e.on(), at, e.levelName(), e.reason().text());
            case ResultWithdrawn e ->
                    step(Act.RESULT_WITHDRAWN, e.on(), at, null, e.reason().text());
        };
    }

    private static Step step(
            Act act,
            LocalDate on,
            RecordedEvent at,
            @Nullable String words,
            @Nullable String reason) {
        return new Step(act, on, at.recordedAt(), words, reason, false);
    }
}
