package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognised;
import vn.phutrachho.events.assignment.GoodPracticeEvent.RecognitionWithdrawn;
import vn.phutrachho.events.assignment.InspectionEvent.HoldingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionHeld;
import vn.phutrachho.events.member.DisseminationEvent;
import vn.phutrachho.events.member.DisseminationEvent.SessionCorrected;
import vn.phutrachho.events.member.DisseminationEvent.SessionHeld;
import vn.phutrachho.events.member.DisseminationEvent.SessionStruckOut;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NomineeAdmitted;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.events.member.NominationEvent.StepTakenBack;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.figures.view.UnitDeeds.Deed;

/** What each unit did, as far as it is counted by its day. */
@Component
public final class UnitDeedsProjection implements Projection<UnitDeeds> {
    @Override
    public String name() {
        return "unit-deeds-1";
    }

    @Override
    public Class<UnitDeeds> document() {
        return UnitDeeds.class;
    }

    @Override
    public boolean followed() {
        return true;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                DisseminationEvent.class,
                PersonNominated.class,
                NomineeAdmitted.class,
                NominationEnded.class,
                StepTakenBack.class,
                InspectionHeld.class,
                HoldingAmended.class,
                PracticeRecognised.class,
                RecognitionWithdrawn.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        UnitId unit =
                switch (recorded.event()) {
                    case DisseminationEvent e -> e.unit();
                    case PersonNominated e -> e.cell();
                    case NomineeAdmitted e -> e.cell();
                    case NominationEnded e -> e.cell();
                    case StepTakenBack e -> e.cell();
                    case InspectionHeld e -> e.cell();
                    case HoldingAmended e -> e.cell();
                    case PracticeRecognised e -> e.from();
                    case RecognitionWithdrawn e -> e.from();
                    default -> null;
                };
        return unit == null ? Set.of() : Set.of(unit.value());
    }

    @Override
    public @Nullable UnitDeeds fold(String id, @Nullable UnitDeeds before, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        UnitDeeds unit = before == null ? UnitDeeds.of(new UnitId(id)) : before;
        return switch (recorded.event()) {
            case DisseminationEvent e -> unit.and(session(e, known));
            case PersonNominated e ->
                    unit.and(deed(Doing.NOMINATION, e.nomination().value(), e.on(), known));
            case NomineeAdmitted e ->
                    unit.and(deed(Doing.ADMISSION, e.nomination().value(), e.on(), known));
            case NominationEnded e when e.ground().isVoid() ->
                    unit.and(deed(Doing.NOMINATION, e.nomination().value(), null, known));
            case StepTakenBack e when e.step() == NominationStep.ADMITTED ->
                    unit.and(deed(Doing.ADMISSION, e.nomination().value(), null, known));
            case InspectionHeld e ->
                    unit.and(deed(Doing.INSPECTION, e.inspection().value(), e.heldOn(), known));
            case HoldingAmended e ->
                    unit.and(deed(Doing.INSPECTION, e.inspection().value(), e.heldOn(), known));
            case PracticeRecognised e ->
                    unit.and(deed(Doing.PRACTICE, e.practice().value(), e.on(), known));
            case RecognitionWithdrawn e ->
                    unit.and(deed(Doing.PRACTICE, e.practice().value(), null, known));
            default -> before;
        };
    }

    private static Deed session(DisseminationEvent event, LocalDate known) {
        return switch (event) {
            case SessionHeld e -> session(e, e.session(), e.details().heldOn(), known);
            case SessionCorrected e -> session(e, e.session(), e.details().heldOn(), known);
            case SessionStruckOut e -> session(e, e.session(), null, known);
        };
    }

    private static Deed session(
            DisseminationEvent of, int part, @Nullable LocalDate on, LocalDate known) {
        return new Deed(Doing.SESSION, of.directive().value(), part, on, known);
    }

    private static Deed deed(Doing doing, String about, @Nullable LocalDate on, LocalDate known) {
        return new Deed(doing, about, 1, on, known);
    }
}
