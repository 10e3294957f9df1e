package vn.phutrachho.assignment.inspection.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.inspection.CorrectionStage;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.inspection.view.CellInspection.Act;
import vn.phutrachho.assignment.inspection.view.CellInspection.Announcement;
import vn.phutrachho.assignment.inspection.view.CellInspection.Correction;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.view.CellInspection.Holding;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.assignment.inspection.view.CellInspection.Step;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.assignment.InspectionEvent;
import vn.phutrachho.events.assignment.InspectionEvent.AnnouncementAmended;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionNotAccepted;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionReported;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionVerified;
import vn.phutrachho.events.assignment.InspectionEvent.FindingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.FindingWithdrawn;
import vn.phutrachho.events.assignment.InspectionEvent.FindingsConcluded;
import vn.phutrachho.events.assignment.InspectionEvent.HoldingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionAnnounced;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionCancelled;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionEnded;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionHeld;
import vn.phutrachho.events.assignment.InspectionEvent.ShortcomingFound;
import vn.phutrachho.events.assignment.InspectionEvent.StrengthFound;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each inspection. */
@Component
class CellInspectionsProjection implements Projection<CellInspection> {
    @Override
    public String name() {
        return "cell-inspections";
    }

    @Override
    public Class<CellInspection> document() {
        return CellInspection.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("cell", "day"),
                List.of("stage", "announcement.plannedFor"),
                List.of("findings.correction.stage", "findings.correction.dueOn"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(InspectionEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof InspectionEvent inspection
                ? Set.of(inspection.inspection().value())
                : Set.of();
    }

    @Override
    public @Nullable CellInspection fold(
            String id, @Nullable CellInspection before, RecordedEvent recorded) {
        InspectionEvent event = (InspectionEvent) recorded.event();
        Step step = step(event, recorded);
        if (event instanceof InspectionAnnounced announced) {
            return announced(announced, step);
        }
        return before == null ? null : and(next(before, event), step);
    }

    private static CellInspection announced(InspectionAnnounced event, Step step) {
        return new CellInspection(
                event.inspection(),
                event.cell(),
                InspectionStage.ANNOUNCED,
                event.plannedFor(),
                new Announcement(
                        event.announcedOn(), event.plannedFor(), event.subjects(), event.words()),
                null,
                List.of(),
                List.of(step));
    }

    private static CellInspection next(CellInspection it, InspectionEvent event) {
        return switch (event) {
            case InspectionAnnounced _ -> it;
            case AnnouncementAmended e ->
                    planned(
                            it,
                            new Announcement(
                                    it.announcement().announcedOn(),
                                    e.plannedFor(),
                                    e.subjects(),
                                    e.words()));
            case InspectionCancelled _ -> at(it, InspectionStage.CANCELLED);
            case InspectionHeld e ->
                    at(
                            held(it, new Holding(e.heldOn(), e.leader(), e.present())),
                            InspectionStage.HELD);
            case HoldingAmended e -> held(it, new Holding(e.heldOn(), e.leader(), e.present()));
            case StrengthFound e -> plus(it, strength(e));
            case ShortcomingFound e -> plus(it, shortcoming(e));
            case FindingAmended e -> with(it, e.finding(), f -> amended(f, e));
            case FindingWithdrawn e -> with(it, e.finding(), f -> withdrawn(f, e.reason()));
            case FindingsConcluded _ -> at(it, InspectionStage.CONCLUDED);
            case CorrectionReported e -> corrected(it, e.finding(), c -> reported(c, e));
            case CorrectionVerified e -> corrected(it, e.finding(), c -> verified(c, e));
            case CorrectionNotAccepted e -> corrected(it, e.finding(), c -> notAccepted(c, e));
            case InspectionEnded _ -> at(it, InspectionStage.ENDED);
        };
    }

    private static Finding strength(StrengthFound event) {
        return new Finding(
                event.finding(), Kind.STRENGTH, event.subject(), event.words(), null, null);
    }

    private static Finding shortcoming(ShortcomingFound event) {
        return new Finding(
                event.finding(),
                Kind.SHORTCOMING,
                event.subject(),
                event.words(),
                new Correction(
                        event.correction(),
                        event.dueOn(),
                        CorrectionStage.OPEN,
                        null,
                        null,
                        null,
                        null),
                null);
    }

    private static Finding amended(Finding finding, FindingAmended event) {
        Correction correction = finding.correction();
        String what = event.correction();
        LocalDate dueOn = event.dueOn();
        return new Finding(
                finding.id(),
                finding.kind(),
                event.subject(),
                event.words(),
                correction == null || what == null || dueOn == null
                        ? correction
                        : asked(correction, what, dueOn),
                finding.withdrawn());
    }

    private static Correction asked(Correction correction, String what, LocalDate dueOn) {
        return new Correction(
                what,
                dueOn,
                correction.stage(),
                correction.doneOn(),
                correction.doneWords(),
                correction.verifiedOn(),
                correction.refused());
    }

    private static Finding withdrawn(Finding finding, String reason) {
        return new Finding(
                finding.id(),
                finding.kind(),
                finding.subject(),
                finding.words(),
                finding.correction(),
                reason);
    }

    private static Correction reported(Correction correction, CorrectionReported event) {
        return new Correction(
                correction.what(),
                correction.dueOn(),
                CorrectionStage.REPORTED,
                event.doneOn(),
                event.words(),
                null,
                correction.refused());
    }

    private static Correction verified(Correction correction, CorrectionVerified event) {
        return new Correction(
                correction.what(),
                correction.dueOn(),
                CorrectionStage.VERIFIED,
                correction.doneOn(),
                correction.doneWords(),
                event.verifiedOn(),
                null);
    }

    private static Correction notAccepted(Correction correction, CorrectionNotAccepted event) {
        return new Correction(
                correction.what(),
                event.dueOn(),
                CorrectionStage.OPEN,
                null,
                null,
                null,
                event.reason());
    }

    private static CellInspection planned(CellInspection it, Announcement announcement) {
        return new CellInspection(
                it.id(),
                it.cell(),
                it.stage(),
                announcement.plannedFor(),
                announcement,
                it.holding(),
                it.findings(),
                it.steps());
    }

    private static CellInspection held(CellInspection it, Holding holding) {
        return new CellInspection(
                it.id(),
                it.cell(),
                it.stage(),
                holding.heldOn(),
                it.announcement(),
                holding,
                it.findings(),
                it.steps());
    }

    private static CellInspection at(CellInspection it, InspectionStage stage) {
        return new CellInspection(
                it.id(),
                it.cell(),
                stage,
                it.day(),
                it.announcement(),
                it.holding(),
                it.findings(),
                it.steps());
    }

    private static CellInspection found(CellInspection it, List<Finding> findings) {
        return new CellInspection(
                it.id(),
                it.cell(),
                it.stage(),
                it.day(),
                it.announcement(),
                it.holding(),
                findings,
                it.steps());
    }

    private static CellInspection plus(CellInspection it, Finding finding) {
        return found(it, Stream.concat(it.findings().stream(), Stream.of(finding)).toList());
    }

    private static CellInspection with(
            CellInspection it, FindingId finding, UnaryOperator<Finding> change) {
        return found(
                it,
                it.findings().stream()
                        .map(f -> f.id().equals(finding) ? change.apply(f) : f)
                        .toList());
    }

    private static CellInspection corrected(
            CellInspection it, FindingId finding, UnaryOperator<Correction> change) {
        return with(
                it,
                finding,
                f ->
                        f.correction() == null
                                ? f
                                : new Finding(
                                        f.id(),
                                        f.kind(),
                                        f.subject(),
                                        f.words(),
                                        change.apply(f.correction()),
                                        f.withdrawn()));
    }

    private static CellInspection and(CellInspection it, Step step) {
        return new CellInspection(
                it.id(),
                it.cell(),
                it.stage(),
                it.day(),
                it.announcement(),
                it.holding(),
                it.findings(),
                Stream.concat(it.steps().stream(), Stream.of(step)).toList());
    }

    private static Step step(InspectionEvent event, RecordedEvent at) {
        return switch (event) {
            case InspectionAnnounced e ->
                    new Said(Act.ANNOUNCED, e.announcedOn(), at)
                            .step(null, e.words(), e.plannedFor(), null);
            case AnnouncementAmended e ->
                    new Said(Act.ANNOUNCEMENT_AMENDED, e.on(), at)
                            .step(null, e.words(), e.plannedFor(), e.reason());
            case InspectionCancelled e ->
                    new Said(Act.CANCELLED, e.on(), at).step(null, null, null, e.reason());
            case InspectionHeld e ->
                    new Said(Act.HELD, e.heldOn(), at).step(null, e.leader(), null, null);
            case HoldingAmended e ->
                    new Said(Act.HOLDING_AMENDED, e.on(), at)
                            .step(null, e.leader(), e.heldOn(), e.reason());
            case StrengthFound e ->
                    new Said(Act.STRENGTH_FOUND, e.on(), at)
                            .step(e.finding(), e.words(), null, null);
            case ShortcomingFound e ->
                    new Said(Act.SHORTCOMING_FOUND, e.on(), at)
                            .step(e.finding(), e.words(), e.dueOn(), null);
            case FindingAmended e ->
                    new Said(Act.FINDING_AMENDED, e.on(), at)
                            .step(e.finding(), e.words(), e.dueOn(), e.reason());
            case FindingWithdrawn e ->
                    new Said(Act.FINDING_WITHDRAWN, e.on(), at)
                            .step(e.finding(), null, null, e.reason());
            case FindingsConcluded e ->
                    new Said(Act.CONCLUDED, e.on(), at).step(null, null, null, null);
            case CorrectionReported e ->
                    new Said(Act.CORRECTION_REPORTED, e.doneOn(), at)
                            .step(e.finding(), e.words(), null, null);
            case CorrectionVerified e ->
                    new Said(Act.CORRECTION_VERIFIED, e.verifiedOn(), at)
                            .step(e.finding(), null, null, null);
            case CorrectionNotAccepted e ->
                    new Said(Act.CORRECTION_NOT_ACCEPTED, e.on(), at)
                            .step(e.finding(), null, e.dueOn(), e.reason());
            case InspectionEnded e -> new Said(Act.ENDED, e.on(), at).step(null, null, null, null);
        };
    }

    /** What was done, when, and how it came to be known. */
    private record Said(Act act, LocalDate on, RecordedEvent recorded) {
        Step step(
                @Nullable FindingId finding,
                @Nullable String words,
                @Nullable LocalDate day,
                @Nullable String reason) {
            return new Step(
                    act, finding, on, recorded.recordedAt(), recorded.actor(), words, day, reason);
        }
    }
}
