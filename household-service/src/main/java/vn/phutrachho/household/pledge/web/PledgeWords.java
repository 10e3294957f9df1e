package vn.phutrachho.household.pledge.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.pledge.view.Happening;
import vn.phutrachho.household.pledge.view.Happening.Act;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.household.pledge.view.Pledge.Support;
import vn.phutrachho.household.pledge.view.PledgeStanding;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Due;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.TrailEntry;

/** Pledges in the words of their pages. */
@Component
public class PledgeWords {
    private final MessageSource messages;
    private final Clockwork clockwork;
    private final Dates dates;
    private final Numbers numbers;

    PledgeWords(MessageSource messages, Clockwork clockwork, Dates dates, Numbers numbers) {
        this.messages = messages;
        this.clockwork = clockwork;
        this.dates = dates;
        this.numbers = numbers;
    }

    /**
     * A pledge as its household's card and its own page show it.
     *
     * @param kind colour of its standing
     * @param open whether something can still come of it
     */
    public record Shown(
            Pledge pledge,
            String standing,
            String kind,
            boolean open,
            List<MilestoneLine> milestones,
            List<String> supports) {
        public Shown {
            milestones = List.copyOf(milestones);
            supports = List.copyOf(supports);
        }
    }

    /**
     * A milestone as a line.
     *
     * @param due its deadline while it is open; null afterwards
     * @param outcome what came of it; empty while it is open
     */
    public record MilestoneLine(
            int number,
            String field,
            String what,
            @Nullable Due due,
            String outcome,
            String kind) {}

    public Shown shown(Pledge pledge) {
        return new Shown(
                pledge,
                standing(pledge),
                kind(pledge.standing()),
                pledge.isOpen(),
                pledge.roadmap().stream().map(it -> line(it, pledge.isOpen())).toList(),
                pledge.given().stream().map(this::support).toList());
    }

    /** Where it stands, since when and by which decision. */
    String standing(Pledge pledge) {
        String word = say("pledge.standing." + pledge.standing());
        return pledge.ending()
                .filter(_ -> !pledge.struckOut())
                .map(
                        end ->
                                Stream.of(
                                                word,
                                                dates.day(end.on()),
                                                end.decision() == null
                                                        ? null
                                                        : say("pledge.by-decision", end.decision()))
                                        .filter(Objects::nonNull)
                                        .collect(joining(" · ")))
                .orElse(word);
    }

    static String kind(PledgeStanding standing) {
        return switch (standing) {
            case OPEN -> "info";
            case REACHED -> "ok";
            case NOT_REACHED -> "soon";
            case RELAPSED -> "late";
            case WITHDRAWN, HOUSEHOLD_GONE, STRUCK_OUT -> "";
        };
    }

    MilestoneLine line(Milestone milestone, boolean open) {
        return new MilestoneLine(
                milestone.number(),
                field(milestone.field()),
                milestone.what().text(),
                open && milestone.isOpen() ? due(milestone.dueOn()) : null,
                outcome(milestone, open),
                milestone.isReached() ? "ok" : "");
    }

    private String outcome(Milestone milestone, boolean open) {
        if (milestone.outcome() == null) {
            return open ? "" : say("pledge.milestone.left");
        }
        String key = isLate(milestone) ? "REACHED_LATE" : milestone.outcome().name();
        return say("pledge.milestone." + key, dates.day(milestone.outcomeOn()));
    }

    private static boolean isLate(Milestone milestone) {
        LocalDate on = milestone.outcomeOn();
        return milestone.isReached() && on != null && on.isAfter(milestone.dueOn());
    }

    Due due(LocalDate lastDay) {
        LocalDate today = dates.today();
        return new DaysLeft(clockwork.calendar(today), today).until(lastDay);
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    String field(PledgeField field) {
        return say("pledge.field." + field);
    }

    private String support(Support support) {
        return Stream.of(
                        dates.day(support.on()),
                        say("pledge.source." + support.source()),
                        support.what().text(),
                        support.dong() == 0 ? null : say("pledge.dong", numbers.of(support.dong())))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
    }

    List<Choice> fields() {
        return Stream.of(PledgeField.values())
                .map(field -> new Choice(field.name(), field(field)))
                .toList();
    }

    List<Choice> sources() {
        return Stream.of(SupportSource.values())
                .map(source -> new Choice(source.name(), say("pledge.source." + source)))
                .toList();
    }

    /** What can be struck out of a pledge: each support, its outcome, or the pledge itself. */
    List<Choice> entries(Pledge pledge) {
        List<Choice> entries = new ArrayList<>();
        for (Support support : pledge.given()) {
            entries.add(
                    new Choice(
                            Entry.SUPPORT.of(support.number()),
                            say("pledge.entry.support", support(support))));
        }
        switch (pledge.standing()) {
            case OPEN -> entries.add(new Choice(Entry.PLEDGE.of(0), say("pledge.entry.pledge")));
            case NOT_REACHED, WITHDRAWN ->
                    entries.add(
                            new Choice(
                                    Entry.OUTCOME.of(0),
                                    say("pledge.entry.outcome", standing(pledge))));
            case REACHED, RELAPSED, HOUSEHOLD_GONE, STRUCK_OUT -> {
                // follows the register, or is no more
            }
        }
        return entries;
    }

    /** The way that a pledge has gone, newest first. */
    public List<TrailEntry> trail(Pledge pledge) {
        return trail(pledge, pledge.happenings());
    }

    /** Of one milestone. */
    List<TrailEntry> trail(Pledge pledge, int milestone) {
        return trail(
                pledge,
                pledge.happenings().stream()
                        .filter(it -> isOfMilestone(it.act()))
                        .filter(it -> Objects.equals(it.number(), milestone))
                        .toList());
    }

    private List<TrailEntry> trail(Pledge pledge, List<Happening> happenings) {
        List<TrailEntry> trail = new ArrayList<>();
        for (int at = happenings.size() - 1; at >= 0; at--) {
            trail.add(entry(pledge, happenings.get(at), at == happenings.size() - 1));
        }
        return trail;
    }

    private TrailEntry entry(Pledge pledge, Happening it, boolean now) {
        return new TrailEntry(
                say("pledge.act." + it.act()),
                detail(pledge, it),
                it.on(),
                Today.dayOf(it.recordedAt()),
                "",
                now);
    }

    private String detail(Pledge pledge, Happening it) {
        return Stream.of(
                        milestone(pledge, it),
                        it.outcome() == null ? null : say("pledge.standing." + it.outcome()),
                        it.day() == null ? null : say("pledge.until", dates.day(it.day())),
                        decided(it),
                        text(it.said()))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
    }

    private static @Nullable String milestone(Pledge pledge, Happening it) {
        Integer number = it.number();
        return number == null || !isOfMilestone(it.act())
                ? null
                : pledge.milestone(number).map(found -> found.what().text()).orElse(null);
    }

    private @Nullable String decided(Happening it) {
        Integer year = it.year();
        if (year == null) {
            return null;
        }
        String decision = it.decision();
        return decision == null
                ? say("pledge.target", year.toString())
                : say("pledge.decided", decision, year.toString());
    }

    private static @Nullable String text(@Nullable Personal said) {
        return said == null || said.text().isBlank() ? null : said.text();
    }

    private static boolean isOfMilestone(Act act) {
        return switch (act) {
            case MILESTONE_SET,
                    MILESTONE_MOVED,
                    MILESTONE_REACHED,
                    MILESTONE_GIVEN_UP,
                    MILESTONE_STRUCK_OUT,
                    MILESTONE_OUTCOME_STRUCK_OUT ->
                    true;
            case REGISTERED,
                    SUPPORT_GIVEN,
                    REACHED,
                    NOT_REACHED,
                    RENEWED,
                    WITHDRAWN,
                    ENDED,
                    RELAPSED,
                    TARGET_YEAR_CORRECTED,
                    SUPPORT_STRUCK_OUT,
                    OUTCOME_STRUCK_OUT,
                    STRUCK_OUT ->
                    false;
        };
    }

    String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, LocaleContextHolder.getLocale());
    }
}
