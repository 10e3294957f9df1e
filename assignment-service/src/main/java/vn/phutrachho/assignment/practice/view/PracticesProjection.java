package vn.phutrachho.assignment.practice.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.practice.PracticeStage;
import vn.phutrachho.assignment.practice.view.Practice.Act;
import vn.phutrachho.assignment.practice.view.Practice.Step;
import vn.phutrachho.assignment.practice.view.Practice.Taker;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.GoodPracticeEvent;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeAmended;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeProposed;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognised;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognisedForProvince;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeTakenUp;
import vn.phutrachho.events.assignment.GoodPracticeEvent.ProposalDeclined;
import vn.phutrachho.events.assignment.GoodPracticeEvent.RecognitionWithdrawn;
import vn.phutrachho.events.assignment.GoodPracticeEvent.TakingUpAmended;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each good practice. */
@Component
class PracticesProjection implements Projection<Practice> {
    @Override
    public String name() {
        return "practices";
    }

    @Override
    public Class<Practice> document() {
        return Practice.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("from", "stage", "day"), List.of("province"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(GoodPracticeEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof GoodPracticeEvent practice
                ? Set.of(practice.practice().value())
                : Set.of();
    }

    @Override
    public @Nullable Practice fold(String id, @Nullable Practice before, RecordedEvent recorded) {
        GoodPracticeEvent event = (GoodPracticeEvent) recorded.event();
        Practice next = before == null ? begun(event) : next(before, event);
        return next == null ? null : and(next, step(event, recorded));
    }

    private static @Nullable Practice begun(GoodPracticeEvent event) {
        return switch (event) {
            case PracticeProposed e ->
                    new Practice(
                            e.practice(),
                            e.from(),
                            PracticeStage.PROPOSED,
                            e.title(),
                            e.words(),
                            null,
                            e.on(),
                            null,
                            List.of(),
                            List.of());
            case PracticeRecognised e -> recognised(e, List.of());
            case ProposalDeclined _,
                    PracticeRecognisedForProvince _,
                    PracticeAmended _,
                    RecognitionWithdrawn _,
                    PracticeTakenUp _,
                    TakingUpAmended _ ->
                    null;
        };
    }

    private static Practice recognised(PracticeRecognised event, List<Step> steps) {
        return new Practice(
                event.practice(),
                event.from(),
                PracticeStage.RECOGNISED,
                event.title(),
                event.words(),
                event.inspection(),
                event.on(),
                null,
                List.of(),
                steps);
    }

    private static Practice next(Practice it, GoodPracticeEvent event) {
        return switch (event) {
            case PracticeProposed _ -> it;
            case PracticeRecognised e -> recognised(e, it.steps());
            case ProposalDeclined _ -> at(it, PracticeStage.DECLINED);
            case RecognitionWithdrawn _ -> at(it, PracticeStage.WITHDRAWN);
            case PracticeRecognisedForProvince e ->
                    new Practice(
                            it.id(),
                            it.from(),
                            it.stage(),
                            it.title(),
                            it.words(),
                            it.inspection(),
                            it.day(),
                            e.at(),
                            it.takers(),
                            it.steps());
            case PracticeAmended e ->
                    new Practice(
                            it.id(),
                            it.from(),
                            it.stage(),
                            e.title(),
                            e.words(),
                            it.inspection(),
                            it.day(),
                            it.province(),
                            it.takers(),
                            it.steps());
            case PracticeTakenUp e -> taken(it, new Taker(e.cell(), e.takenUpOn(), e.words()));
            case TakingUpAmended e -> taken(it, new Taker(e.cell(), e.takenUpOn(), e.words()));
        };
    }

    private static Practice at(Practice it, PracticeStage stage) {
        return new Practice(
                it.id(),
                it.from(),
                stage,
                it.title(),
                it.words(),
                it.inspection(),
                it.day(),
                it.province(),
                it.takers(),
                it.steps());
    }

    /** What a cell wrote last counts; what it wrote before stays among the steps. */
    private static Practice taken(Practice it, Taker taker) {
        return new Practice(
                it.id(),
                it.from(),
                it.stage(),
                it.title(),
                it.words(),
                it.inspection(),
                it.day(),
                it.province(),
                Stream.concat(
                                it.takers().stream().filter(t -> !t.cell().equals(taker.cell())),
                                Stream.of(taker))
                        .toList(),
                it.steps());
    }

    private static Practice and(Practice it, Step step) {
        return new Practice(
                it.id(),
                it.from(),
                it.stage(),
                it.title(),
                it.words(),
                it.inspection(),
                it.day(),
                it.province(),
                it.takers(),
                Stream.concat(it.steps().stream(), Stream.of(step)).toList());
    }

    private static Step step(GoodPracticeEvent event, RecordedEvent at) {
        return switch (event) {
            case PracticeProposed e ->
                    new Said(Act.PROPOSED, e.from(), e.on(), at).step(e.words(), null);
            case ProposalDeclined e ->
                    new Said(Act.DECLINED, null, e.on(), at).step(null, e.reason());
            case PracticeRecognised e ->
                    new Said(Act.RECOGNISED, null, e.on(), at).step(e.words(), null);
            case PracticeRecognisedForProvince e ->
                    new Said(Act.RECOGNISED_FOR_PROVINCE, e.at(), e.on(), at).step(null, null);
            case PracticeAmended e ->
                    new Said(Act.AMENDED, null, e.on(), at).step(e.words(), e.reason());
            case RecognitionWithdrawn e ->
                    new Said(Act.WITHDRAWN, null, e.on(), at).step(null, e.reason());
            case PracticeTakenUp e ->
                    new Said(Act.TAKEN_UP, e.cell(), e.takenUpOn(), at).step(e.words(), null);
            case TakingUpAmended e ->
                    new Said(Act.TAKING_UP_AMENDED, e.cell(), e.on(), at)
                            .step(e.words(), e.reason());
        };
    }

    /** What was done, where, when, and how it came to be known. */
    private record Said(Act act, @Nullable UnitId where, LocalDate on, RecordedEvent recorded) {
        Step step(@Nullable String words, @Nullable String reason) {
            return new Step(act, where, on, recorded.recordedAt(), recorded.actor(), words, reason);
        }
    }
}
