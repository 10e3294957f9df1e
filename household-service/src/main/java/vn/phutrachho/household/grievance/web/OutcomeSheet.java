package vn.phutrachho.household.grievance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.web.CaseSheet.Stay;
import vn.phutrachho.household.grievance.web.CaseSheet.Step;

/**
 * What a household is handed on paper: with whom its words lay, for how many working days, what
 * each did, and what the household said to the answer. It is one sheet, however long the life of
 * the case was: the letters are smaller then, whoever held it often stands there once, and of the
 * steps in the middle it says how many there were. The words, the answer, the household's last word
 * and the days on each desk are always there.
 *
 * @param stays in order; the first is the member's, who heard it and wrote it down
 * @param word what the household said to the last answer; absent before it was asked
 * @param reopened where the case went when the household was not content; absent otherwise
 * @param letters how large they are on paper
 */
record OutcomeSheet(
        List<Held> stays, @Nullable Step word, @Nullable Step reopened, Letters letters) {
    private static final Set<Act> WORDS = Set.of(Act.CONTENT, Act.NOT_CONTENT, Act.WITHDRAWN);

    /** Each makes what was said before it a matter of the past. */
    private static final Set<Act> TURNS =
            Set.of(
                    Act.ANSWERED,
                    Act.SETTLED,
                    Act.CONTENT,
                    Act.NOT_CONTENT,
                    Act.WITHDRAWN,
                    Act.REOPENED);

    /** What is no work on the case is not for the household's paper. */
    private static final Set<Act> NOT_SHOWN =
            Set.of(
                    Act.ESCALATED,
                    Act.CONCLUSION_NOT_FOLLOWED,
                    Act.ENTRUSTED,
                    Act.NAME_OPENED,
                    Act.KEPT_CONFIDENTIAL,
                    Act.CLOSED);

    /** Room before a text and before a step: who says it, and on which day. */
    private static final int BEFORE = 40;

    private static final int DAY = 8;

    OutcomeSheet {
        stays = List.copyOf(stays);
    }

    /** How large the letters are on paper; what a sheet of them holds was measured in a browser. */
    enum Letters {
        LARGE(64, 11),
        SMALL(82, 21),
        FINE(112, 51);

        private final int inLine;
        private final int lines;

        /**
         * @param inLine how many of them stand in a line
         * @param lines how many lines there are beside what stands on every sheet
         */
        Letters(int inLine, int lines) {
            this.inLine = inLine;
            this.lines = lines;
        }

        private boolean hold(List<String> texts, List<Held> stays) {
            int said = texts.stream().mapToInt(text -> lines(text.length() + BEFORE, inLine)).sum();
            return said + stays.stream().mapToInt(this::lines).sum() <= lines;
        }

        /** Two at least, for who held it and from when to when; what was done has two thirds. */
        private int lines(Held held) {
            int done = held.steps().stream().mapToInt(Done::length).sum();
            return Math.max(2, lines(done, inLine * 2 / 3));
        }

        private static int lines(int length, int inLine) {
            return (length + inLine - 1) / inLine;
        }
    }

    /** What was done on a day. */
    record Done(LocalDate on, String what) {
        private int length() {
            return what.length() + DAY;
        }
    }

    /**
     * A stretch of time with somebody, pauses in it and all.
     *
     * @param unit absent for the responsible member
     * @param until absent while it lies there
     * @param times how often they had it: more than once where the sheet has no room for each
     * @param leftOut how many of the steps stand on the case's page only
     */
    record Held(
            @Nullable UnitId unit,
            @Nullable String unitName,
            LocalDate from,
            @Nullable LocalDate until,
            int times,
            int workingDays,
            int pausedDays,
            List<Done> steps,
            int leftOut) {
        Held {
            steps = List.copyOf(steps);
        }

        private static Held of(Stay stay, List<Done> steps) {
            return new Held(
                    stay.unit(),
                    stay.unitName(),
                    stay.from(),
                    stay.until(),
                    1,
                    stay.paused() ? 0 : stay.workingDays(),
                    stay.paused() ? stay.workingDays() : 0,
                    steps,
                    0);
        }

        private Held with(Held later, int of) {
            return new Held(
                    unit,
                    unitName,
                    from,
                    later.until,
                    of,
                    workingDays + later.workingDays,
                    pausedDays + later.pausedDays,
                    Stream.concat(steps.stream(), later.steps.stream()).toList(),
                    0);
        }

        private Held shortened(List<Done> kept) {
            return new Held(
                    unit,
                    unitName,
                    from,
                    until,
                    times,
                    workingDays,
                    pausedDays,
                    kept,
                    steps.size() - kept.size());
        }
    }

    /**
     * @param title says what a step was
     */
    static OutcomeSheet of(CaseSheet it, Function<Step, String> title) {
        Optional<Step> last = last(it, TURNS);
        Optional<Step> reopened = last.filter(step -> step.act() == Act.REOPENED);
        Step word =
                reopened.flatMap(_ -> last(it, WORDS))
                        .or(() -> last.filter(step -> WORDS.contains(step.act())))
                        .orElse(null);
        List<String> texts =
                Stream.of(it.words(), it.answer(), word == null ? null : word.text())
                        .filter(Objects::nonNull)
                        .toList();
        List<Held> stays = fitting(texts, stays(it, title));
        Letters letters =
                Stream.of(Letters.values())
                        .filter(one -> one.hold(texts, stays))
                        .findFirst()
                        .orElse(Letters.FINE);
        return new OutcomeSheet(stays, word, reopened.orElse(null), letters);
    }

    private static Optional<Step> last(CaseSheet it, Set<Act> acts) {
        return it.steps().reversed().stream().filter(step -> acts.contains(step.act())).findFirst();
    }

    private static List<Held> stays(CaseSheet it, Function<Step, String> title) {
        List<List<Done>> done = new ArrayList<>();
        it.desks().forEach(_ -> done.add(new ArrayList<>()));
        for (Step step : it.steps()) {
            if (!NOT_SHOWN.contains(step.act())) {
                done.get(stayOf(step, it.desks())).add(new Done(step.on(), title.apply(step)));
            }
        }
        List<Held> stays = new ArrayList<>();
        for (int i = 0; i < it.desks().size(); i++) {
            Held held = Held.of(it.desks().get(i), done.get(i));
            if (!stays.isEmpty() && Objects.equals(stays.getLast().unit(), held.unit())) {
                held = stays.removeLast().with(held, 1);
            }
            stays.add(held);
        }
        return stays;
    }

    /** The first in which the unit that acted held it on that day; else the last that had begun. */
    private static int stayOf(Step step, List<Stay> stays) {
        int begun = 0;
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.from().isAfter(step.on())) {
                break;
            }
            begun = i;
            boolean ended = stay.until() != null && stay.until().isBefore(step.on());
            if (!ended && (stay.unit() == null || stay.unit().equals(step.unit()))) {
                return i;
            }
        }
        return begun;
    }

    private static List<Held> fitting(List<String> texts, List<Held> stays) {
        List<Held> fitting = Letters.FINE.hold(texts, stays) ? stays : byDesk(stays);
        long steps = fitting.stream().mapToLong(held -> held.steps().size()).sum();
        for (long kept = steps - 1; kept >= 0 && !Letters.FINE.hold(texts, fitting); kept--) {
            fitting = withoutTheMiddle(byDesk(stays), (kept + 1) / 2, steps - kept / 2);
        }
        return fitting;
    }

    private static List<Held> byDesk(List<Held> stays) {
        Map<Optional<UnitId>, Held> desks = new LinkedHashMap<>();
        stays.forEach(
                held ->
                        desks.merge(
                                Optional.ofNullable(held.unit()),
                                held,
                                (before, again) -> before.with(again, before.times() + 1)));
        return List.copyOf(desks.values());
    }

    /** How it began and how it ended say more than what was in between. */
    private static List<Held> withoutTheMiddle(List<Held> stays, long from, long until) {
        List<Held> shorter = new ArrayList<>();
        long at = 0;
        for (Held held : stays) {
            List<Done> kept = new ArrayList<>();
            for (Done step : held.steps()) {
                if (at < from || at >= until) {
                    kept.add(step);
                }
                at++;
            }
            shorter.add(held.shortened(kept));
        }
        return List.copyOf(shorter);
    }
}
