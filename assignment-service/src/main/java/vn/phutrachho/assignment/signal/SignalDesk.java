package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.inspection.InspectionDesk;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.signal.Noticed.SameWords;
import vn.phutrachho.assignment.signal.command.FollowByInspection;
import vn.phutrachho.assignment.signal.command.SetSignalAside;
import vn.phutrachho.assignment.signal.command.SignalRefusal;
import vn.phutrachho.assignment.signal.command.WithdrawSettingAside;
import vn.phutrachho.assignment.signal.view.CellPassages.Place;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.events.assignment.SignalKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;

/**
 * What people do about signals (M5.3): the commune announces an inspection or sets one aside; the
 * cell and whoever stands above read.
 */
@Component
public class SignalDesk {
    /** Who reads about a cell's signals; a member and an administrator do not. */
    private static final Role[] READERS = {
        Role.SECRETARY,
        Role.COMMUNE_OFFICER,
        Role.DISTRICT_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    };

    /** So many passages are quoted: whoever wants to see all reads the reports. */
    private static final int MOST_QUOTED = 5;

    private final Access access;
    private final Commands commands;
    private final SignalLists lists;
    private final FindReports reports;
    private final InspectionDesk inspections;

    SignalDesk(
            Access access,
            Commands commands,
            SignalLists lists,
            FindReports reports,
            InspectionDesk inspections) {
        this.access = access;
        this.commands = commands;
        this.lists = lists;
        this.reports = reports;
        this.inspections = inspections;
    }

    /**
     * Words that stand in many places.
     *
     * @param text as it stands in the first of them
     */
    public record Quote(String text, SameWords where) {}

    /**
     * A signal for one person.
     *
     * @param commune whether they act for the commune
     * @param secretary whether they act for the cell
     * @param quotes the words that stand in many places, for whoever may read the cell's reports
     */
    public record Seen(
            ShownSignal signal, boolean commune, boolean secretary, List<Quote> quotes) {}

    /** One signal, for the cell and for those above it. */
    public Seen show(SignalId id) {
        Question question = known(id);
        Caller caller = access.caller();
        Oversight.demand(caller, question.cell(), READERS);
        boolean commune = Oversight.has(caller, question.cell(), Role.COMMUNE_OFFICER);
        boolean secretary = Oversight.has(caller, question.cell(), Role.SECRETARY);
        ShownSignal signal = lists.one(caller, question);
        if (signal.noticed() == null && signal.acts() == null) {
            throw new NotFound();
        }
        return new Seen(
                signal, commune, secretary, commune || secretary ? quotes(signal) : List.of());
    }

    private List<Quote> quotes(ShownSignal signal) {
        return signal.noticed() instanceof Noticed.Copied copied
                ? copied.passages().stream().limit(MOST_QUOTED).flatMap(this::quote).toList()
                : List.of();
    }

    private Stream<Quote> quote(SameWords words) {
        Place first = words.places().getFirst();
        return reports
                .report(first.member(), first.month())
                .flatMap(report -> report.entry(first.household()))
                .map(MemberMonth.Entry::situation)
                .map(text -> new Quote(text, words))
                .stream();
    }

    /** Sets it aside until a day. */
    public void setAside(SignalId id, String reason, LocalDate until) {
        Question question = known(id);
        Caller caller = officerOf(question);
        commands.send(
                new SetSignalAside(
                        id,
                        question.cell(),
                        question.kind(),
                        evidence(caller, question),
                        reason,
                        until,
                        lists.rules().asideUntil(caller.today()),
                        caller.today()),
                caller);
    }

    /** It should not have been set aside. */
    public void withdraw(SignalId id, String reason) {
        Caller caller = officerOf(known(id));
        commands.send(new WithdrawSettingAside(id, reason, caller.today()), caller);
    }

    /** Announces an inspection of the cell because of it; the cell is told today. */
    public InspectionId inspect(SignalId id, InspectionDesk.Plan plan) {
        Question question = known(id);
        Caller caller = officerOf(question);
        int evidence = evidence(caller, question);
        if (evidence <= 0) {
            throw new SignalRefusal.NotThere(); // before anything is announced
        }
        InspectionId inspection =
                inspections.announce(
                        caller.tree().heirOf(question.cell(), caller.today()), null, plan);
        commands.send(
                new FollowByInspection(
                        id, question.cell(), question.kind(), evidence, inspection, caller.today()),
                caller);
        return inspection;
    }

    /** What is to be looked at because of such a signal. */
    public static List<InspectionSubject> subjects(SignalKind kind) {
        return switch (kind) {
            case BY_DEMAND -> List.of(InspectionSubject.PLAN);
            case WRITTEN_IN_BULK -> List.of(InspectionSubject.REPORTS, InspectionSubject.MEETINGS);
            case COPIED -> List.of(InspectionSubject.REPORTS);
        };
    }

    private int evidence(Caller caller, Question question) {
        Noticed noticed = lists.one(caller, question).noticed();
        return noticed == null ? 0 : noticed.evidence();
    }

    private static Question known(SignalId id) {
        return Question.of(id).orElseThrow(NotFound::new);
    }

    private Caller officerOf(Question question) {
        Caller caller = access.caller();
        Oversight.demand(caller, question.cell(), Role.COMMUNE_OFFICER);
        return caller;
    }
}
