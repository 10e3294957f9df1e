package vn.phutrachho.household.grievance.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.web.CaseSheet.Step;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Dates;

/**
 * Everything that is held of a household's grievances, for the household, as far as the person who
 * opens it may know that these are its words. Of another household, whose case says the same, it
 * tells nothing: not its words, not its case's number.
 */
@Component
public class HeldCases {
    private final FindGrievances find;
    private final FindHouseholds households;
    private final GrievanceRights rights;
    private final CaseSheets sheets;
    private final CaseWords words;
    private final Dates dates;

    HeldCases(
            FindGrievances find,
            FindHouseholds households,
            GrievanceRights rights,
            CaseSheets sheets,
            CaseWords words,
            Dates dates) {
        this.find = find;
        this.households = households;
        this.rights = rights;
        this.sheets = sheets;
        this.words = words;
        this.dates = dates;
    }

    /**
     * One of them.
     *
     * @param title its number and what it is
     * @param lines what is held of it: the words, where it stands, the answer, then each step with
     *     its day
     */
    public record Held(GrievanceId id, LocalDate heardOn, String title, List<String> lines) {
        public Held {
            lines = List.copyOf(lines);
        }
    }

    /** The oldest first. */
    public List<Held> of(Caller caller, HouseholdId household) {
        List<GrievanceCase> theirs =
                find.everyOf(household).stream().filter(it -> rights.mayName(caller, it)).toList();
        List<CaseSheet> shown = sheets.all(caller, theirs);
        Map<MemberId, String> names =
                households.names(
                        shown.stream()
                                .flatMap(it -> it.steps().stream())
                                .map(Step::member)
                                .filter(Objects::nonNull)
                                .toList());
        return shown.stream().map(it -> held(it, names)).toList();
    }

    private Held held(CaseSheet it, Map<MemberId, String> names) {
        String title =
                words.say(
                        "held.case",
                        it.number(),
                        words.say("grievance.kind." + it.kind()),
                        words.theme(it.theme()));
        List<String> lines = new ArrayList<>(said(it));
        lines.add(standing(it));
        lines.addAll(answer(it));
        words.promises(it).forEach(promise -> lines.add(promise(promise)));
        it.steps().forEach(step -> lines.add(step(step, names)));
        return new Held(it.grievance(), it.heardOn(), title, lines);
    }

    private List<String> said(CaseSheet it) {
        List<String> lines = new ArrayList<>();
        lines.add("“" + it.words() + "”");
        lines.add(words.say("held.case.written", dates.day(it.writtenOn())));
        lines.add(words.say(it.nameMayTravel() ? "held.case.named" : "held.case.unnamed"));
        if (it.confidential()) {
            lines.add(words.say("grievance.confidential"));
        }
        return lines;
    }

    /** Where it stands and by when something is due; whether it is worked with others. */
    private String standing(CaseSheet it) {
        String where = it.stage().isOpen() ? words.where(it) : null;
        String due = it.due() == null ? null : words.say("held.case.due", dates.day(it.due()));
        String joined = it.joinedTo() == null ? null : words.say("held.case.joined");
        String has = it.joined().isEmpty() ? null : words.say("held.case.joined.has");
        return words.say(
                "held.case.now", together(". ", words.stage(it.stage()), where, due, joined, has));
    }

    private List<String> answer(CaseSheet it) {
        return it.answer() == null
                ? List.of(words.say("outcome.no-answer"))
                : List.of(
                        words.say(
                                "outcome.answered",
                                dates.day(it.answeredOn()),
                                String.valueOf(it.answeredBy()),
                                it.answer()));
    }

    private String promise(CaseWords.PromiseLine promise) {
        String outcome = promise.outcome();
        return promise.said() + " " + (outcome == null ? words.say("held.promise.open") : outcome);
    }

    private String step(Step step, Map<MemberId, String> names) {
        String member = step.member() == null ? null : names.get(step.member());
        String who = member == null ? step.unitName() : words.say("held.comrade", member);
        return together(
                " · ",
                dates.day(step.on()),
                words.title(step),
                step.text() == null ? null : "“" + step.text() + "”",
                who);
    }

    private static String together(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(joining(between));
    }
}
