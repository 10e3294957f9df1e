package vn.phutrachho.assignment.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.assessment.AssessmentDesk.Eyes;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.assignment.assessment.YearFacts;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Level;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Step;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.TrailEntry;

/** What pages and files say of an assessment. */
@Component
class AssessmentWords {
    private final MessageSource messages;
    private final Dates dates;
    private final Access access;
    private final FindInRegister register;

    AssessmentWords(MessageSource messages, Dates dates, Access access, FindInRegister register) {
        this.messages = messages;
        this.dates = dates;
        this.access = access;
        this.register = register;
    }

    String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, LocaleContextHolder.getLocale());
    }

    /** Levels to choose from, none of them chosen. */
    List<Choice> levels(@Nullable AssessmentRules rules) {
        return rules == null
                ? List.of()
                : rules.levels().stream()
                        .map(level -> new Choice(level.code(), name(level)))
                        .toList();
    }

    String name(Level level) {
        return isEnglish() ? level.english() : level.name();
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /**
     * What households and cells are called; a household without its name for whoever may not read
     * names.
     */
    Names names(ShownAssessment it) {
        List<HouseholdId> households =
                it.facts().charges().stream().map(YearFacts.InCharge::household).toList();
        return new Names(
                it.eyes() == Eyes.AUDITOR ? Map.of() : register.households(households),
                access.tree(),
                access.caller().today());
    }

    /** Names for the template. */
    record Names(Map<HouseholdId, CellHousehold> households, UnitTree tree, LocalDate today) {
        /** The head of a household; its id where one may not know it. */
        public String head(HouseholdId household) {
            CellHousehold found = households.get(household);
            return found == null ? household.value() : found.head();
        }

        /** A cell as it was called last, and the one it was merged into. */
        public String cell(UnitId cell) {
            UnitId heir = tree.heirOf(cell, today);
            String name = tree.name(cell, today);
            return heir.equals(cell) ? name : name + " → " + tree.name(heir, today);
        }
    }

    List<TrailEntry> trail(ShownAssessment it) {
        List<Step> steps = it.said() == null ? List.of() : it.said().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(at -> entry(steps.get(at), at == steps.size() - 1))
                .toList()
                .reversed();
    }

    private TrailEntry entry(Step step, boolean last) {
        String told = step.told() ? say("assessment.told") : "";
        String words = step.words() == null ? "" : step.words();
        String why = step.reason() == null ? "" : say("inspection.why", step.reason());
        return new TrailEntry(
                say("assessment.act." + step.act().name()),
                String.join(
                        " · ",
                        List.of(told, words, why).stream().filter(t -> !t.isEmpty()).toList()),
                step.on(),
                dates.dayOf(step.recordedAt()),
                "",
                last);
    }
}
