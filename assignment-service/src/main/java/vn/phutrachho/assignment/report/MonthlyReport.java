package vn.phutrachho.assignment.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.report.command.Charge;
import vn.phutrachho.assignment.report.command.CorrectReport;
import vn.phutrachho.assignment.report.command.HearMatter;
import vn.phutrachho.assignment.report.command.ReportRefusal;
import vn.phutrachho.assignment.report.command.SendReport;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;

/** One member's report for one month: sent once, corrected beside the first (M3.1). */
@Aggregate
class MonthlyReport {
    @SuppressWarnings("UnusedVariable") // Axon knows the aggregate by it
    @AggregateIdentifier
    private @Nullable ReportId report;

    private final Set<GrievanceId> heard = new HashSet<>();
    private @Nullable MonthlyReportSent sent;
    private List<ReportEntry> entries = List.of();

    /** For Axon, which makes a report from its history. */
    MonthlyReport() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HearMatter command) {
        if (heard.contains(command.grievance())) {
            return;
        }
        if (command.words().text().isBlank()) {
            throw new ReportRefusal.WordsMissing();
        }
        mustBeWithin(command.household(), command.heardOn(), command.month(), command.on());
        mustBeInCharge(command.charges(), command.household(), command.heardOn());
        apply(
                new MatterHeard(
                        command.report(),
                        command.member(),
                        command.cell(),
                        command.month(),
                        command.grievance(),
                        command.household(),
                        command.kind(),
                        command.theme(),
                        command.words(),
                        command.nameMayTravel(),
                        command.confidential(),
                        command.heardOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SendReport command) {
        if (sent != null) {
            mustBeTheSame(command.entries());
            return;
        }
        if (command.on().isBefore(command.month().atDay(1))) {
            throw new ReportRefusal.TooEarly();
        }
        mustBeWhole(command.entries(), command.charges(), command.month(), command.on());
        apply(
                new MonthlyReportSent(
                        command.report(),
                        command.member(),
                        command.cell(),
                        command.month(),
                        command.entries(),
                        command.on(),
                        command.on().isAfter(command.lastDay())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectReport command) {
        if (sent == null) {
            throw new ReportRefusal.NotSent();
        }
        if (entries.equals(command.entries())) {
            return;
        }
        mustBeWhole(command.entries(), command.charges(), sent.month(), command.on());
        apply(
                new MonthlyReportCorrected(
                        sent.report(),
                        sent.member(),
                        sent.cell(),
                        sent.month(),
                        command.entries(),
                        command.on()));
    }

    @EventSourcingHandler
    void on(MatterHeard event) {
        report = event.report();
        heard.add(event.grievance());
    }

    @EventSourcingHandler
    void on(MonthlyReportSent event) {
        report = event.report();
        sent = event;
        entries = event.entries();
    }

    @EventSourcingHandler
    void on(MonthlyReportCorrected event) {
        entries = event.entries();
    }

    private void mustBeTheSame(List<ReportEntry> again) {
        if (!Objects.requireNonNull(sent).entries().equals(again)) {
            throw new ReportRefusal.AlreadySent();
        }
    }

    private static void mustBeWhole(
            List<ReportEntry> entries, List<Charge> charges, YearMonth month, LocalDate on) {
        List<Charge> ofMonth = charges.stream().filter(c -> c.touches(month)).toList();
        if (ofMonth.isEmpty()) {
            throw new ReportRefusal.NothingToReport();
        }
        Set<HouseholdId> told = new HashSet<>();
        for (ReportEntry entry : entries) {
            if (!told.add(entry.household())) {
                throw new ReportRefusal.HouseholdTwice(entry.household());
            }
            mustBeRight(entry, ofMonth, month, on);
        }
        for (Charge charge : ofMonth) {
            if (!told.contains(charge.household())) {
                throw new ReportRefusal.HouseholdMissing(charge.household());
            }
        }
    }

    /** A visit counts under the duty that was in force on its day. */
    private static void mustBeRight(
            ReportEntry entry, List<Charge> charges, YearMonth month, LocalDate on) {
        if (entry.visitedOn() != null) {
            mustBeWithin(entry.household(), entry.visitedOn(), month, on);
            mustBeInCharge(charges, entry.household(), entry.visitedOn());
        } else if (charges.stream().noneMatch(c -> c.household().equals(entry.household()))) {
            throw new ReportRefusal.NotInCharge(entry.household());
        }
    }

    private static void mustBeWithin(
            HouseholdId household, LocalDate day, YearMonth month, LocalDate on) {
        if (!YearMonth.from(day).equals(month) || day.isAfter(on)) {
            throw new ReportRefusal.DayOutside(household);
        }
    }

    private static void mustBeInCharge(List<Charge> charges, HouseholdId household, LocalDate day) {
        if (!Charge.any(charges, household, day)) {
            throw new ReportRefusal.NotInCharge(household);
        }
    }
}
