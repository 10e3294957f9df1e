package vn.phutrachho.household.grievance.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.Limits;
import vn.phutrachho.household.settings.view.FindSettings;
import vn.phutrachho.household.settings.view.FindSettings.Edition;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.calendar.WorkingCalendar;

/** The settings as they are on a day; edges and policies ask it, aggregates never do. */
@Component
public class Clockwork {
    private final FindSettings settings;
    private final Access access;
    private final AtomicReference<@Nullable Days> cached = new AtomicReference<>();

    private record Days(Edition of, Map<LocalDate, InForce> each) {}

    Clockwork(FindSettings settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    /** What applies on the day, as far as it is known by now. */
    public InForce on(LocalDate day) {
        Edition edition = settings.edition();
        Days days = cached.get();
        if (days == null || days.of().number() != edition.number()) {
            days = new Days(edition, new ConcurrentHashMap<>());
            cached.set(days);
        }
        return days.each().computeIfAbsent(day, asked -> new InForce(edition.book(), asked));
    }

    /** The working calendar as it is known on the day, for every year. */
    public WorkingCalendar calendar(LocalDate day) {
        return on(day).calendar();
    }

    /** How far an act of the day may go. */
    public Limits limits(LocalDate day) {
        return on(day).limits(day);
    }

    /** What is due by then is due soon. */
    public LocalDate soon(LocalDate day) {
        return calendar(day).after(day, on(day).most(GrievanceLimit.SOON_DAYS));
    }

    /** What was due before then, and still is, is told to one more level above. */
    public LocalDate before(LocalDate day, int level) {
        return calendar(day).before(day, level * on(day).most(GrievanceLimit.LEVEL_DAYS));
    }

    /** A deadline with the working days of a pause added. */
    public LocalDate afterPause(LocalDate due, LocalDate since, LocalDate until) {
        WorkingCalendar calendar = calendar(until);
        return calendar.after(due, Math.max(0, calendar.between(since, until)));
    }

    /**
     * Last day of every stage that an act of the day may lead to.
     *
     * @param holder the unit that must keep it: rules may differ by its level
     */
    public Deadlines from(LocalDate day, UnitId holder, GrievanceKind kind, Theme theme) {
        return on(day).from(day, access.tree().kind(holder).orElse(null), kind, theme);
    }

    /**
     * What a deadline rests on; nothing where its rule is not known here.
     *
     * @param rule its version
     * @param fixedOn the day it was fixed
     */
    public Optional<Basis> basis(String rule, Stage stage, LocalDate fixedOn, LocalDate due) {
        return settings.book().rules().stream()
                .filter(version -> version.stamp().version().equals(rule))
                .filter(version -> version.scope().stage() == stage)
                .findFirst()
                .map(version -> basis(version, fixedOn, due));
    }

    private Basis basis(Version.Rule rule, LocalDate fixedOn, LocalDate due) {
        return new Basis(
                rule.stamp().version(),
                rule.scope(),
                Optional.ofNullable(rule.workingDays()).orElse(0),
                rule.stamp().from(),
                rule.stamp().comesWithTheProgram(),
                provisionalYear(fixedOn, due));
    }

    private @Nullable Integer provisionalYear(LocalDate fixedOn, LocalDate due) {
        InForce then = on(fixedOn);
        return IntStream.rangeClosed(fixedOn.getYear(), due.getYear())
                .filter(then::isProvisional)
                .boxed()
                .findFirst()
                .orElse(null);
    }
}
