package vn.phutrachho.reporting.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.MonthFigures;
import vn.phutrachho.reporting.figures.Question;
import vn.phutrachho.reporting.figures.Sight;
import vn.phutrachho.reporting.reminder.Urging.Behind;
import vn.phutrachho.reporting.reminder.Urging.Effect;
import vn.phutrachho.reporting.reminder.command.AcknowledgeReminder;
import vn.phutrachho.reporting.reminder.command.ReminderRefusal;
import vn.phutrachho.reporting.reminder.command.SendReminder;
import vn.phutrachho.reporting.reminder.command.WithdrawReminder;
import vn.phutrachho.reporting.reminder.view.SentReminder;
import vn.phutrachho.reporting.reminder.view.SentReminderProjection;

/**
 * Reminds units that are behind, and shows what that changed. Whoever reminds sees numbers of
 * units; nobody's name is in any of it.
 */
@Component
public final class Reminders {
    private static final Role[] URGERS = {
        Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER
    };
    private static final Role[] LOOKERS = {
        Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR
    };
    private static final Role[] REMINDED = {Role.SECRETARY, Role.COMMUNE_OFFICER};

    /** What was made good longer ago is not shown any more to whoever was reminded of it. */
    private static final int DAYS_SHOWN = 62;

    private static final Comparator<Effect> OPEN_FIRST =
            comparing(Effect::isOver)
                    .thenComparing(effect -> effect.reminder().until())
                    .thenComparing(effect -> effect.reminder().id().value());

    private final FindFigures figures;
    private final Sight sight;
    private final Views views;
    private final SentReminderProjection reminders;
    private final Commands commands;

    public Reminders(
            FindFigures figures,
            Sight sight,
            Views views,
            SentReminderProjection reminders,
            Commands commands) {
        this.figures = figures;
        this.sight = sight;
        this.views = views;
        this.reminders = reminders;
        this.commands = commands;
    }

    /** The unit on which the page opens. */
    public UnitId home(Caller caller) {
        return sight.home(caller, LOOKERS);
    }

    /** Whether the caller may remind what stands beneath the unit, and not only look. */
    public boolean mayRemind(Caller caller, UnitId unit) {
        return sight.sees(caller, unit, URGERS);
    }

    /**
     * Who beneath the unit is behind.
     *
     * @param wanted in what; null for that in which most are
     * @param page of the reminders that were sent, from 1
     */
    public Urging beneath(
            Caller caller, UnitId unit, @Nullable Arrears wanted, int page, int size) {
        sight.demand(caller, unit, LOOKERS);
        Dashboard dashboard = today(unit, caller.today());
        Map<Arrears, Integer> counts = counts(dashboard.units());
        Arrears about = wanted == null ? mostOf(counts) : wanted;
        long sent = view().count(eq("d.from", unit.value()));
        Paging paging = new Paging(page, size, sent);
        return new Urging(
                unit,
                dashboard.unit().name(),
                caller.today(),
                dashboard.month(),
                dashboard.units().size(),
                counts,
                about,
                behind(unit, about, dashboard),
                effects(
                        view().where(
                                        eq("d.from", unit.value()),
                                        descending("d.on", "_id"),
                                        paging.skip(),
                                        paging.size()),
                        SentReminder::to,
                        caller),
                paging,
                dashboard.asOf());
    }

    private static Map<Arrears, Integer> counts(List<UnitFigures> units) {
        Map<Arrears, Integer> counts = new EnumMap<>(Arrears.class);
        for (Arrears about : Arrears.values()) {
            counts.put(about, (int) units.stream().filter(unit -> isBehind(unit, about)).count());
        }
        return counts;
    }

    private static boolean isBehind(UnitFigures unit, Arrears about) {
        return Shortfall.of(about, unit.figures()) > 0;
    }

    private static Arrears mostOf(Map<Arrears, Integer> counts) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Arrears, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private List<Behind> behind(UnitId from, Arrears about, Dashboard dashboard) {
        YearMonth month = Shortfall.month(about, dashboard.month());
        Map<UnitId, SentReminder> last = lastOf(from, about, month);
        return Behind.furthestFirst(
                dashboard.units().stream()
                        .map(
                                unit ->
                                        new Behind(
                                                unit.unit(),
                                                unit.name(),
                                                Shortfall.of(about, unit.figures()),
                                                last.get(unit.unit())))
                        .filter(unit -> unit.number() > 0)
                        .toList());
    }

    /** The last that stands of each reminded unit. */
    private Map<UnitId, SentReminder> lastOf(
            UnitId from, Arrears about, @Nullable YearMonth month) {
        return view().where(and(eq("d.from", from.value()), eq("d.about", about.name()))).stream()
                .filter(sent -> sent.isAbout(about, month) && sent.withdrawnOn() == null)
                .collect(
                        toMap(
                                SentReminder::to,
                                sent -> sent,
                                (one, other) -> one.on().isAfter(other.on()) ? one : other));
    }

    /**
     * Reminds units of what they are behind in now.
     *
     * @param from the unit beneath which they stand
     * @param to those that are to be reminded
     * @return how many were: whoever is not behind any more, or has been reminded of it today, is
     *     not
     * @throws AccessRefused when the caller may only look, or one of them stands elsewhere
     */
    public int remind(Caller caller, UnitId from, Set<UnitId> to, Arrears about, LocalDate until) {
        sight.demand(caller, from, URGERS);
        if (to.isEmpty()) {
            throw new ReminderRefusal.NobodyChosen();
        }
        Dashboard dashboard = today(from, caller.today());
        YearMonth month = Shortfall.month(about, dashboard.month());
        Map<UnitId, Integer> beneath =
                dashboard.units().stream()
                        .collect(
                                toMap(
                                        UnitFigures::unit,
                                        unit -> Shortfall.of(about, unit.figures())));
        if (!beneath.keySet().containsAll(to)) {
            throw new AccessRefused();
        }
        List<SendReminder> all =
                to.stream()
                        .filter(unit -> number(beneath, unit) > 0)
                        .map(
                                unit ->
                                        new SendReminder(
                                                from,
                                                unit,
                                                about,
                                                month,
                                                number(beneath, unit),
                                                until,
                                                caller.today()))
                        .filter(command -> view().find(command.reminder().value()).isEmpty())
                        .toList();
        all.forEach(command -> commands.send(command, caller));
        return all.size();
    }

    private static int number(Map<UnitId, Integer> beneath, UnitId unit) {
        return Objects.requireNonNull(beneath.get(unit));
    }

    /** Takes one back that was sent by mistake. */
    public void withdraw(Caller caller, UnitId from, ReminderId reminder) {
        sight.demand(caller, from, URGERS);
        SentReminder sent =
                view().find(reminder.value())
                        .filter(each -> each.from().equals(from))
                        .orElseThrow(ReminderRefusal.Unknown::new);
        commands.send(new WithdrawReminder(sent.id(), caller.today()), caller);
    }

    /** Whether there is a unit of the caller's that others may remind. */
    public boolean mayBeReminded(Caller caller) {
        return Stream.of(REMINDED).anyMatch(caller::has);
    }

    /**
     * What the caller's own units were reminded of: first what is not made good, the soonest first.
     */
    public List<Effect> of(Caller caller) {
        caller.requireAny(REMINDED);
        LocalDate since = caller.today().minusDays(DAYS_SHOWN);
        return effects(
                        view().where(and(in("d.to", ids(own(caller))), gte("d.until", since))),
                        SentReminder::from,
                        caller)
                .stream()
                .filter(effect -> effect.reminder().withdrawnOn() == null)
                .sorted(OPEN_FIRST)
                .toList();
    }

    /** Whoever only looks at a unit from above takes note of nothing in its place. */
    private static List<UnitId> own(Caller caller) {
        return Stream.of(REMINDED)
                .flatMap(role -> caller.unitsWith(role).stream())
                .distinct()
                .toList();
    }

    private static List<String> ids(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    /** The caller's unit has taken note, and names a day. */
    public void acknowledge(Caller caller, ReminderId reminder, LocalDate promised) {
        caller.requireAny(REMINDED);
        SentReminder sent =
                view().find(reminder.value())
                        .filter(each -> own(caller).contains(each.to()))
                        .orElseThrow(ReminderRefusal.Unknown::new);
        commands.send(new AcknowledgeReminder(sent.id(), promised, caller.today()), caller);
    }

    private List<Effect> effects(
            List<SentReminder> sent, Function<SentReminder, UnitId> named, Caller caller) {
        Map<UnitId, Dashboard> dashboards = new HashMap<>();
        return sent.stream()
                .map(
                        each ->
                                new Effect(
                                        each,
                                        caller.tree().name(named.apply(each), caller.today()),
                                        now(
                                                each,
                                                dashboards.computeIfAbsent(
                                                        each.to(),
                                                        unit -> today(unit, caller.today())))))
                .toList();
    }

    private static @Nullable Integer now(SentReminder sent, Dashboard dashboard) {
        YearMonth month = sent.month();
        if (month == null) {
            return Shortfall.of(sent.about(), dashboard.unit().figures());
        }
        Optional<MonthFigures> figures =
                dashboard.trend().stream().filter(each -> each.month().equals(month)).findFirst();
        return figures.map(found -> Shortfall.of(sent.about(), found)).orElse(null);
    }

    private Dashboard today(UnitId unit, LocalDate day) {
        return figures.dashboard(unit, new Question(day, day), Lines.THEN);
    }

    private View<SentReminder> view() {
        return views.of(reminders);
    }
}
