package vn.phutrachho.household.grievance.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise.Outcome;
import vn.phutrachho.household.grievance.web.CaseSheet.Stay;
import vn.phutrachho.household.grievance.web.CaseSheet.Step;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.DeskBar;
import vn.phutrachho.kit.web.DeskTime;
import vn.phutrachho.kit.web.Due;
import vn.phutrachho.kit.web.TrailEntry;

/** Says of a case, in the person's language, what a page shows of it. */
@Component
class CaseWords {
    private static final int LINE = 80;
    private static final int PAUSE = 0;
    private static final int MEMBER = 1;
    private static final int CELL = 2;
    private static final int DESK = 3;

    private final MessageSource messages;
    private final FindThemes themes;
    private final Dates dates;

    CaseWords(MessageSource messages, FindThemes themes, Dates dates) {
        this.messages = messages;
        this.themes = themes;
        this.dates = dates;
    }

    /** The way it has gone, newest first, with where it stands on top. */
    List<TrailEntry> trail(CaseSheet it) {
        List<TrailEntry> way = new ArrayList<>();
        if (it.stage().isOpen()) {
            way.add(new TrailEntry(where(it), stage(it.stage()), it.since(), null, "", true));
        }
        it.steps().reversed().forEach(step -> way.add(entry(step)));
        return way;
    }

    /** Who holds it now. */
    String where(CaseSheet it) {
        return switch (it.stage()) {
            case AT_CELL, IN_HAND, PAUSED, JOINED -> say("grievance.now.unit", it.deskName());
            case REFERRED -> say("grievance.now.nobody", it.deskName());
            case ANSWERED, CARRIED_BACK -> say("grievance.now.member");
            case CLOSED, DISPUTED, WITHDRAWN -> stage(it.stage());
        };
    }

    String stage(CaseStage stage) {
        return say("grievance.stage." + stage);
    }

    /** Which colour and picture a stage has. */
    String kind(CaseStage stage) {
        return switch (stage) {
            case REFERRED -> "late";
            case AT_CELL, IN_HAND, JOINED -> "info";
            case PAUSED -> "pause";
            case ANSWERED, CARRIED_BACK -> "soon";
            case CLOSED -> "ok";
            case DISPUTED -> "late";
            case WITHDRAWN -> "";
        };
    }

    @Nullable Due due(CaseSheet it) {
        if (it.pausedUntil() != null) {
            return Due.paused(dates.shortDay(it.pausedUntil()));
        }
        return it.due() == null || it.daysLeft() == null
                ? null
                : Due.on(it.due(), dates.today(), it.daysLeft());
    }

    /** How far the case is that goes on for this one. */
    String lead(CaseSheet.Lead lead) {
        String due =
                lead.due() == null ? "" : " " + say("grievance.joined.due", dates.day(lead.due()));
        return say(
                        "grievance.joined.lead",
                        stage(lead.stage()),
                        lead.deskName(),
                        dates.day(lead.since()))
                + due;
    }

    /** What was promised, by whom for which day, and what became of it. */
    List<PromiseLine> promises(CaseSheet it) {
        return it.promises().stream().map(this::line).toList();
    }

    /**
     * A promise as a line.
     *
     * @param due while it is still to be done
     * @param outcome once it is not
     */
    record PromiseLine(String said, @Nullable Due due, @Nullable String outcome) {}

    private PromiseLine line(CaseSheet.Promised promise) {
        String said = say("grievance.promise.line", promise.byName(), dates.day(promise.doneBy()));
        return promise.outcome() == null
                ? new PromiseLine(
                        said, Due.on(promise.doneBy(), dates.today(), promise.daysLeft()), null)
                : new PromiseLine(said, null, say("grievance.promise." + promise.outcome()));
    }

    /** What the person's own desks have promised and have still to do. */
    List<Choice> promisesOfTheirs(CaseSheet it) {
        List<CaseSheet.Promised> theirs =
                it.openPromises().stream().filter(CaseSheet.Promised::theirs).toList();
        boolean ofOne = theirs.stream().map(CaseSheet.Promised::by).distinct().count() < 2;
        return theirs.stream().map(promise -> choice(promise, ofOne)).toList();
    }

    private Choice choice(CaseSheet.Promised promise, boolean ofOne) {
        String day = dates.day(promise.doneBy());
        return new Choice(
                new PromiseChoice(promise.doneBy(), promise.by()).toString(),
                ofOne ? day : say("grievance.promise.of", promise.byName(), day));
    }

    /** Whose desk took how many working days. */
    DeskBar bar(CaseSheet it) {
        List<DeskTime> desks = it.desks().stream().map(stay -> desk(it, stay)).toList();
        int used = desks.stream().mapToInt(DeskTime::days).sum();
        int left = it.daysLeft() == null ? 0 : Math.max(0, it.daysLeft());
        return new DeskBar(desks, used + left);
    }

    /** Working days since it came to where it is, those apart in which the clock stood still. */
    int daysHere(CaseSheet it) {
        UnitId here = it.desks().getLast().unit();
        int days = 0;
        for (Stay stay : it.desks().reversed()) {
            if (!Objects.equals(stay.unit(), here)) {
                break;
            }
            days += stay.paused() ? 0 : stay.workingDays();
        }
        return days;
    }

    private DeskTime desk(CaseSheet it, Stay stay) {
        boolean current = stay.until() == null;
        UnitId unit = stay.unit();
        if (stay.paused()) {
            String pause = say("grievance.desks.paused", String.valueOf(stay.unitName()));
            return new DeskTime(pause, stay.workingDays(), PAUSE, current);
        }
        if (unit == null) {
            return new DeskTime(say("grievance.desks.member"), stay.workingDays(), MEMBER, current);
        }
        return new DeskTime(
                String.valueOf(stay.unitName()),
                stay.workingDays(),
                unit.equals(it.cell()) ? CELL : DESK,
                current);
    }

    private TrailEntry entry(Step step) {
        return new TrailEntry(
                title(step),
                step.text() == null ? "" : step.text(),
                step.on(),
                Today.dayOf(step.recordedAt()),
                by(step),
                false);
    }

    /** What was done, in a few words. */
    String title(Step step) {
        String key = "grievance.act." + step.act();
        return switch (step.act()) {
            case CARRIED_OVER -> say(key, dates.month(step.month()));
            case REFERRED, TRANSFERRED, DIRECTED -> say(key, String.valueOf(step.toName()));
            case ESCALATED -> say(key + "." + step.ground(), String.valueOf(step.toName()));
            case REOPENED -> say(key, String.valueOf(step.unitName()));
            case PAUSED -> say(key, dates.day(step.later()));
            case SENT_OUTSIDE, OUTSIDE_ANSWERED -> say(key, String.valueOf(step.outside()));
            case ANSWERED -> answered(key, step);
            case THEME_CORRECTED ->
                    say(
                            key,
                            theme(requireNonNull(step.was())),
                            theme(requireNonNull(step.about())));
            case REPORTED, SETTLED, ACCEPTED, CARRIED_BACK, CONTENT -> say(key);
            case FACTS_SUPPLIED, RESUMED, PAUSE_OVER, KEPT_CONFIDENTIAL -> say(key);
            case JOINED, TAKEN_IN, LET_GO, PARTED, PROMISE_KEPT, PROMISE_GIVEN_UP -> say(key);
            case NOT_CONTENT, CLOSED, WITHDRAWN, NAME_OPENED -> say(key);
            case CONCLUSION_NOT_FOLLOWED, ENTRUSTED -> say(key);
        };
    }

    /** In old history an answer may not say which it is. */
    private String answered(String key, Step step) {
        AnswerKind kind = step.kind();
        if (kind == null) {
            return say(key);
        }
        return kind.isPromise()
                ? say(key + "." + kind, dates.day(step.later()))
                : say(key + "." + kind);
    }

    private String by(Step step) {
        return step.unitName() == null ? say("grievance.by." + step.by()) : step.unitName();
    }

    List<Choice> kinds() {
        return Stream.of(GrievanceKind.values())
                .map(kind -> new Choice(kind.name(), say("grievance.kind." + kind)))
                .toList();
    }

    List<Choice> answerKinds() {
        return Stream.of(AnswerKind.values())
                .map(kind -> new Choice(kind.name(), say("grievance.answer.kind." + kind)))
                .toList();
    }

    List<Choice> addresseeKinds() {
        return Stream.of(AddresseeKind.values())
                .map(kind -> new Choice(kind.name(), say("grievance.addressee." + kind)))
                .toList();
    }

    /** Those that can be chosen today. */
    List<Choice> themes() {
        return themes.choices();
    }

    /** Those that can be chosen instead of the one it is said to be about. */
    List<Choice> themesBeside(Theme said) {
        return themes().stream().filter(choice -> !choice.value().equals(said.value())).toList();
    }

    /** Those that something may have been said about. */
    List<Choice> everyTheme() {
        return themes.everyChoice();
    }

    /** What a theme is called. */
    String theme(Theme theme) {
        return themes.name(theme);
    }

    /**
     * What the household says of an answer.
     *
     * @param above the level above whoever answered; null at the top
     */
    List<Choice> words(@Nullable UnitId above) {
        return choices("grievance.back.", above, Word.values());
    }

    /**
     * Where a case is to be opened again.
     *
     * @param above as for {@link #words}
     */
    List<Choice> reopenings(@Nullable UnitId above) {
        return choices("grievance.reopen.", above, Word.NOT_CONTENT, Word.NEXT_LEVEL);
    }

    private List<Choice> choices(String spoken, @Nullable UnitId above, Word... words) {
        return Stream.of(words)
                .filter(word -> word != Word.NEXT_LEVEL || above != null)
                .map(word -> new Choice(word.name(), say(spoken + word)))
                .toList();
    }

    List<Choice> outcomes() {
        return Stream.of(Outcome.values())
                .map(one -> new Choice(one.name(), say("grievance.promise." + one)))
                .toList();
    }

    /** What the household says. */
    enum Word {
        CONTENT,
        /** It is to lie again where it was answered. */
        NOT_CONTENT,
        /** It is to go one level above. */
        NEXT_LEVEL
    }

    /** A case in a line, for a choice among several. */
    String line(GrievanceCase it) {
        String words = it.said().words().text();
        String begun = words.length() > LINE ? words.substring(0, LINE).strip() + "…" : words;
        return dates.shortDay(it.said().heardOn()) + ": " + begun;
    }

    /** A text of a bundle. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
