package vn.phutrachho.member.nomination.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
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
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/**
 * Counts for each cell and year how many nominations reached each step, by the step's own day. What
 * was recorded twice, or withdrawn before the meeting, is taken off the year it was counted in.
 */
@Component
public class NominationYearsProjection implements Projection<NominationYear> {
    /** One more, or one less, in the year of that day. */
    private record Count(NominationStep step, LocalDate day, int more) {}

    @Override
    public String name() {
        return "nomination-years";
    }

    @Override
    public Class<NominationYear> document() {
        return NominationYear.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("year", "cell"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(NominationEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof NominationEvent of ? counts(of).keySet() : Set.of();
    }

    @Override
    public NominationYear fold(String id, @Nullable NominationYear before, RecordedEvent event) {
        NominationEvent of = (NominationEvent) event.event();
        List<Count> counts = counts(of).getOrDefault(id, List.of());
        NominationYear year = before == null ? empty(of.cell(), counts) : before;
        for (Count count : counts) {
            year = year.plus(count.step(), count.more());
        }
        return year;
    }

    private static NominationYear empty(UnitId cell, List<Count> counts) {
        return new NominationYear(cell, counts.getFirst().day().getYear(), Map.of());
    }

    private static Map<String, List<Count>> counts(NominationEvent event) {
        return told(event)
                .collect(
                        Collectors.groupingBy(count -> event.cell() + ":" + count.day().getYear()));
    }

    private static Stream<Count> told(NominationEvent event) {
        return switch (event) {
            case PersonNominated e -> one(NominationStep.NOMINATED, e.on());
            case NominationSeconded _, NominatorWithdrew _, NomineeCorrected _, NomineeErased _ ->
                    Stream.empty();
            case NominationTakenUp e -> one(NominationStep.TAKEN_UP, e.on());
            case NominationNotTakenUp e -> one(NominationStep.NOT_TAKEN_UP, e.on());
            case SentToClass e -> one(NominationStep.SENT_TO_CLASS, e.on());
            case ClassCompleted e -> one(NominationStep.CLASS_COMPLETED, e.on());
            case ProposedToCommune e -> one(NominationStep.PROPOSED, e.on());
            case NomineeAdmitted e -> one(NominationStep.ADMITTED, e.on());
            case NominationReturned e -> one(NominationStep.RETURNED, e.on());
            case NominationEnded e -> ended(e);
            case StepTakenBack e -> Stream.of(new Count(e.step(), e.stepOn(), -1));
        };
    }

    private static Stream<Count> one(NominationStep step, LocalDate day) {
        return Stream.of(new Count(step, day, 1));
    }

    private static Stream<Count> ended(NominationEnded event) {
        return event.ground().isVoid()
                ? Stream.of(new Count(NominationStep.NOMINATED, event.nominatedOn(), -1))
                : one(NominationStep.ENDED, event.on());
    }
}
