package vn.phutrachho.household.grievance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.web.CaseSheet.Stay;
import vn.phutrachho.household.grievance.web.CaseSheet.Step;

/**
 * What a household is handed on paper: with whom its words lay, for how many working days, what
 * each did, and what the household said to the answer.
 *
 * @param stays in order; the first is the member's, who heard it and wrote it down
 * @param word what the household said to the last answer; absent before it was asked
 * @param reopened where the case went when the household was not content; absent otherwise
 */
record OutcomeSheet(List<Held> stays, @Nullable Step word, @Nullable Step reopened) {
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
                    Act.CLOSED,
                    Act.CONTENT,
                    Act.NOT_CONTENT,
                    Act.WITHDRAWN,
                    Act.REOPENED);

    OutcomeSheet {
        stays = List.copyOf(stays);
    }

    /**
     * A stretch of time with somebody.
     *
     * @param unitName absent for the responsible member
     * @param until absent while it lies there
     * @param steps what was done in it
     */
    record Held(
            @Nullable String unitName,
            LocalDate from,
            @Nullable LocalDate until,
            int workingDays,
            boolean paused,
            List<Step> steps) {
        Held {
            steps = List.copyOf(steps);
        }
    }

    static OutcomeSheet of(CaseSheet it) {
        List<List<Step>> done = new ArrayList<>();
        it.desks().forEach(_ -> done.add(new ArrayList<>()));
        for (Step step : it.steps()) {
            if (!NOT_SHOWN.contains(step.act())) {
                done.get(stayOf(step, it.desks())).add(step);
            }
        }
        List<Held> stays = new ArrayList<>();
        for (int i = 0; i < it.desks().size(); i++) {
            Stay stay = it.desks().get(i);
            stays.add(
                    new Held(
                            stay.unitName(),
                            stay.from(),
                            stay.until(),
                            stay.workingDays(),
                            stay.paused(),
                            done.get(i)));
        }
        Optional<Step> last = last(it, TURNS);
        Optional<Step> reopened = last.filter(step -> step.act() == Act.REOPENED);
        return new OutcomeSheet(
                stays,
                reopened.flatMap(_ -> last(it, WORDS))
                        .or(() -> last.filter(step -> WORDS.contains(step.act())))
                        .orElse(null),
                reopened.orElse(null));
    }

    private static Optional<Step> last(CaseSheet it, Set<Act> acts) {
        return it.steps().reversed().stream().filter(step -> acts.contains(step.act())).findFirst();
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
}
