package vn.phutrachho.member.nomination.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.NominationEvent;
import vn.phutrachho.events.member.NominationEvent.ClassCompleted;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NominationNotTakenUp;
import vn.phutrachho.events.member.NominationEvent.NominationReturned;
import vn.phutrachho.events.member.NominationEvent.NominationSeconded;
import vn.phutrachho.events.member.NominationEvent.NominationTakenUp;
import vn.phutrachho.events.member.NominationEvent.NominatorWithdrew;
import vn.phutrachho.events.member.NominationEvent.NomineeAdmitted;
import vn.phutrachho.events.member.NominationEvent.NomineeCorrected;
import vn.phutrachho.events.member.NominationEvent.NomineeErased;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.events.member.NominationEvent.ProposedToCommune;
import vn.phutrachho.events.member.NominationEvent.SentToClass;
import vn.phutrachho.events.member.NominationEvent.StepTakenBack;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.personal.ErasureNote;
import vn.phutrachho.member.nomination.view.Happening.Act;
import vn.phutrachho.member.nomination.view.NominationCase.Nominator;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Folds what happens to nominations into one document for each. */
@Component
public class NominationProjection implements Projection<NominationCase> {
    @Override
    public String name() {
        return "nominations-2";
    }

    @Override
    public Class<NominationCase> document() {
        return NominationCase.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "standing"), List.of("nominators.member"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(NominationEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof NominationEvent of
                ? Set.of(of.nomination().value())
                : Set.of();
    }

    @Override
    public NominationCase fold(String id, @Nullable NominationCase before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((NominationEvent) event.event()) {
            case PersonNominated nominated -> begun(nominated, at);
            case NominationSeconded(var _, var _, var by, var why, var on) ->
                    requireNonNull(before)
                            .with(new Nominator(by, why, on, false))
                            .then(Happening.by(Act.SECONDED, by, why, on, at));
            case NominatorWithdrew(var _, var _, var by, var on) ->
                    requireNonNull(before)
                            .without(by)
                            .then(Happening.by(Act.NOMINATOR_WITHDREW, by, null, on, at));
            case NomineeCorrected(var _, var _, var nominee, var reason, var on) ->
                    requireNonNull(before).with(nominee).then(Happening.corrected(reason, on, at));
            case NominationTakenUp e ->
                    then(before, Happening.step(NominationStep.TAKEN_UP, e.on(), at));
            case NominationNotTakenUp e ->
                    then(
                            before,
                            Happening.step(NominationStep.NOT_TAKEN_UP, e.on(), at)
                                    .saying(e.reason()));
            case SentToClass e ->
                    then(before, Happening.step(NominationStep.SENT_TO_CLASS, e.on(), at));
            case ClassCompleted e ->
                    then(before, Happening.step(NominationStep.CLASS_COMPLETED, e.on(), at));
            case ProposedToCommune e ->
                    then(before, Happening.step(NominationStep.PROPOSED, e.on(), at).at(e.to()));
            case NomineeAdmitted e ->
                    then(
                            before,
                            Happening.step(NominationStep.ADMITTED, e.on(), at)
                                    .at(e.at())
                                    .decided(e.decision()));
            case NominationReturned e ->
                    then(
                            before,
                            Happening.step(NominationStep.RETURNED, e.on(), at)
                                    .at(e.at())
                                    .saying(e.reason()));
            case NominationEnded e ->
                    then(
                            before,
                            Happening.step(NominationStep.ENDED, e.on(), at)
                                    .saying(e.reason())
                                    .because(e.ground()));
            case StepTakenBack(var _, var _, var step, var _, var reason, var on) ->
                    requireNonNull(before)
                            .lastStepMistaken()
                            .then(Happening.takenBack(step, reason, on, at));
            case NomineeErased erased ->
                    requireNonNull(before)
                            .with(ErasureNote.of(erased))
                            .then(Happening.erased(erased, at));
        };
    }

    private static NominationCase begun(PersonNominated event, Instant at) {
        return new NominationCase(
                event.nomination(),
                event.cell(),
                event.nominee(),
                List.of(new Nominator(event.by(), event.why(), event.on(), false)),
                NominationStep.NOMINATED,
                event.on(),
                event.on(),
                List.of(Happening.by(Act.NOMINATED, event.by(), event.why(), event.on(), at)),
                null);
    }

    private static NominationCase then(@Nullable NominationCase before, Happening next) {
        return requireNonNull(before).then(next);
    }
}
