package vn.phutrachho.assignment.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.command.AmendAnnouncement;
import vn.phutrachho.assignment.inspection.command.AmendFinding;
import vn.phutrachho.assignment.inspection.command.AmendHolding;
import vn.phutrachho.assignment.inspection.command.AnnounceInspection;
import vn.phutrachho.assignment.inspection.command.CancelInspection;
import vn.phutrachho.assignment.inspection.command.ConcludeFindings;
import vn.phutrachho.assignment.inspection.command.HoldInspection;
import vn.phutrachho.assignment.inspection.command.InspectionRefusal;
import vn.phutrachho.assignment.inspection.command.RecordShortcoming;
import vn.phutrachho.assignment.inspection.command.RecordStrength;
import vn.phutrachho.assignment.inspection.command.RefuseCorrection;
import vn.phutrachho.assignment.inspection.command.ReportCorrection;
import vn.phutrachho.assignment.inspection.command.VerifyCorrection;
import vn.phutrachho.assignment.inspection.command.WithdrawFinding;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
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
import vn.phutrachho.events.assignment.InspectionSubject;

/** A commune's inspection of one cell, until the last correction is verified (M5.1). */
@Aggregate
class Inspection {
    @AggregateIdentifier private @Nullable InspectionId inspection;
    private @Nullable InspectionAnnounced announced;
    private @Nullable UnitId cell;
    private InspectionStage stage = InspectionStage.ANNOUNCED;
    private LocalDate announcedOn = LocalDate.MIN;
    private LocalDate heldOn = LocalDate.MIN;
    private final Findings findings = new Findings();

    /** For Axon, which makes an inspection from its history. */
    Inspection() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AnnounceInspection command) {
        InspectionAnnounced announcement = command.announcement();
        if (announcement.equals(announced)) {
            return;
        }
        if (inspection != null) {
            throw new InspectionRefusal.AlreadyAnnounced();
        }
        LocalDate on = command.on();
        mustHaveBeenAnnounced(command.announcedOn(), on);
        mustBePlanned(command.plannedFor(), command.announcedOn(), on, command.subjects());
        apply(announcement);
    }

    @CommandHandler
    void handle(AmendAnnouncement command) {
        mustBe(InspectionStage.ANNOUNCED);
        mustBePlanned(command.plannedFor(), announcedOn, command.on(), command.subjects());
        apply(
                new AnnouncementAmended(
                        command.inspection(),
                        cell(),
                        command.plannedFor(),
                        command.subjects(),
                        command.words().strip(),
                        reason(command.reason()),
                        command.on()));
    }

    @CommandHandler
    void handle(CancelInspection command) {
        if (stage == InspectionStage.CANCELLED) {
            return;
        }
        mustBe(InspectionStage.ANNOUNCED);
        apply(
                new InspectionCancelled(
                        command.inspection(), cell(), reason(command.reason()), command.on()));
    }

    @CommandHandler
    void handle(HoldInspection command) {
        mustBe(InspectionStage.ANNOUNCED);
        Days.mustBeBetween(command.heldOn(), announcedOn, command.on());
        mustHaveMet(command.leader(), command.present());
        apply(
                new InspectionHeld(
                        command.inspection(),
                        cell(),
                        command.heldOn(),
                        command.leader().strip(),
                        command.present()));
    }

    @CommandHandler
    void handle(AmendHolding command) {
        mustHaveBeenHeld();
        Days.mustBeBetween(command.heldOn(), announcedOn, command.on());
        findings.mustFollow(command.heldOn());
        mustHaveMet(command.leader(), command.present());
        apply(
                new HoldingAmended(
                        command.inspection(),
                        cell(),
                        command.heldOn(),
                        command.leader().strip(),
                        command.present(),
                        reason(command.reason()),
                        command.on()));
    }

    @CommandHandler
    void handle(RecordStrength command) {
        if (findings.knows(command.finding())) {
            return;
        }
        mustBe(InspectionStage.HELD);
        apply(
                new StrengthFound(
                        command.inspection(),
                        cell(),
                        command.finding(),
                        command.subject(),
                        words(command.words()),
                        command.on()));
    }

    @CommandHandler
    void handle(RecordShortcoming command) {
        if (findings.knows(command.finding())) {
            return;
        }
        mustBe(InspectionStage.HELD);
        Days.mustBeWithinAYear(command.dueOn(), heldOn, command.on());
        apply(
                new ShortcomingFound(
                        command.inspection(),
                        cell(),
                        command.finding(),
                        command.subject(),
                        words(command.words()),
                        words(command.correction()),
                        command.dueOn(),
                        command.on()));
    }

    @CommandHandler
    void handle(AmendFinding command) {
        mustHaveBeenHeld();
        findings.mustBeAmendable(command, heldOn);
        String correction = command.correction();
        apply(
                new FindingAmended(
                        command.inspection(),
                        cell(),
                        command.finding(),
                        command.subject(),
                        words(command.words()),
                        correction == null ? null : words(correction),
                        command.dueOn(),
                        reason(command.reason()),
                        command.on()));
    }

    @CommandHandler
    void handle(WithdrawFinding command) {
        mustHaveBeenHeld();
        if (stage == InspectionStage.ENDED) {
            throw new InspectionRefusal.OutOfTurn(stage);
        }
        findings.mustKnow(command.finding());
        apply(
                new FindingWithdrawn(
                        command.inspection(),
                        cell(),
                        command.finding(),
                        reason(command.reason()),
                        command.on()));
        endWhenAllIsVerified(command.on());
    }

    @CommandHandler
    void handle(ConcludeFindings command) {
        if (stage == InspectionStage.CONCLUDED || stage == InspectionStage.ENDED) {
            return;
        }
        mustBe(InspectionStage.HELD);
        if (findings.isEmpty()) {
            throw new InspectionRefusal.NothingFound();
        }
        apply(new FindingsConcluded(command.inspection(), cell(), command.on()));
        endWhenAllIsVerified(command.on());
    }

    @CommandHandler
    void handle(ReportCorrection command) {
        mustHaveBeenHeld();
        findings.correction(command.finding()).mustBe(CorrectionStage.OPEN);
        Days.mustBeBetween(command.doneOn(), heldOn, command.on());
        apply(
                new CorrectionReported(
                        command.inspection(),
                        cell(),
                        command.finding(),
                        command.doneOn(),
                        words(command.words())));
    }

    @CommandHandler
    void handle(VerifyCorrection command) {
        mustHaveBeenHeld();
        Correction correction = findings.correction(command.finding());
        correction.mustBe(CorrectionStage.REPORTED);
        LocalDate done = Objects.requireNonNull(correction.doneOn());
        Days.mustBeBetween(command.verifiedOn(), done, command.on());
        apply(
                new CorrectionVerified(
                        command.inspection(), cell(), command.finding(), command.verifiedOn()));
        endWhenAllIsVerified(command.on());
    }

    @CommandHandler
    void handle(RefuseCorrection command) {
        mustHaveBeenHeld();
        findings.correction(command.finding()).mustBe(CorrectionStage.REPORTED);
        Days.mustBeWithinAYear(command.dueOn(), command.on(), command.on());
        apply(
                new CorrectionNotAccepted(
                        command.inspection(),
                        cell(),
                        command.finding(),
                        reason(command.reason()),
                        command.dueOn(),
                        command.on()));
    }

    @EventSourcingHandler
    void on(InspectionAnnounced event) {
        announced = event;
        inspection = event.inspection();
        cell = event.cell();
        announcedOn = event.announcedOn();
    }

    @EventSourcingHandler
    void on(InspectionCancelled event) {
        stage = InspectionStage.CANCELLED;
    }

    @EventSourcingHandler
    void on(InspectionHeld event) {
        stage = InspectionStage.HELD;
        heldOn = event.heldOn();
    }

    @EventSourcingHandler
    void on(HoldingAmended event) {
        heldOn = event.heldOn();
    }

    @EventSourcingHandler
    void on(StrengthFound event) {
        findings.strength(event.finding());
    }

    @EventSourcingHandler
    void on(ShortcomingFound event) {
        findings.put(event.finding(), Correction.open(event.correction(), event.dueOn()));
    }

    @EventSourcingHandler
    void on(FindingAmended event) {
        findings.amend(event);
    }

    @EventSourcingHandler
    void on(FindingWithdrawn event) {
        findings.remove(event.finding());
    }

    @EventSourcingHandler
    void on(FindingsConcluded event) {
        stage = InspectionStage.CONCLUDED;
    }

    @EventSourcingHandler
    void on(CorrectionReported event) {
        findings.put(
                event.finding(), findings.correction(event.finding()).reported(event.doneOn()));
    }

    @EventSourcingHandler
    void on(CorrectionVerified event) {
        findings.put(event.finding(), findings.correction(event.finding()).verified());
    }

    @EventSourcingHandler
    void on(CorrectionNotAccepted event) {
        findings.put(event.finding(), findings.correction(event.finding()).again(event.dueOn()));
    }

    @EventSourcingHandler
    void on(InspectionEnded event) {
        stage = InspectionStage.ENDED;
    }

    private void endWhenAllIsVerified(LocalDate on) {
        if (stage == InspectionStage.CONCLUDED && findings.areAllVerified()) {
            apply(new InspectionEnded(Objects.requireNonNull(inspection), cell(), on));
        }
    }

    private void mustBe(InspectionStage needed) {
        if (stage != needed) {
            throw new InspectionRefusal.OutOfTurn(stage);
        }
    }

    private void mustHaveBeenHeld() {
        if (stage == InspectionStage.ANNOUNCED || stage == InspectionStage.CANCELLED) {
            throw new InspectionRefusal.OutOfTurn(stage);
        }
    }

    /** A refusal of its own, since two days are given: it is told beside the one it is about. */
    private static void mustHaveBeenAnnounced(LocalDate announcedOn, LocalDate today) {
        LocalDate earliest = today.minusYears(1);
        if (announcedOn.isBefore(earliest)) {
            throw new InspectionRefusal.AnnouncedTooEarly(earliest);
        }
        Days.mustBeBetween(announcedOn, earliest, today);
    }

    private static void mustBePlanned(
            LocalDate plannedFor,
            LocalDate announcedOn,
            LocalDate today,
            List<InspectionSubject> subjects) {
        if (subjects.isEmpty()) {
            throw new InspectionRefusal.NoSubject();
        }
        Days.mustBeWithinAYear(plannedFor, announcedOn, today);
    }

    private static void mustHaveMet(String leader, List<MemberId> present) {
        if (leader.isBlank()) {
            throw new InspectionRefusal.NobodyLed();
        }
        if (present.isEmpty()) {
            throw new InspectionRefusal.NobodyPresent();
        }
    }

    private static String words(String words) {
        if (words.isBlank()) {
            throw new InspectionRefusal.WordsMissing();
        }
        return words.strip();
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new InspectionRefusal.ReasonMissing();
        }
        return reason.strip();
    }

    private UnitId cell() {
        return Objects.requireNonNull(cell);
    }
}
