package vn.phutrachho.household.household.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.household.grievance.web.HeldCases;
import vn.phutrachho.household.grievance.web.HeldCases.Held;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.FindTraces;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.household.view.HouseholdCard.Poverty;
import vn.phutrachho.household.household.view.HouseholdCard.Stay;
import vn.phutrachho.household.household.view.HouseholdCare;
import vn.phutrachho.household.household.view.HouseholdCare.Tenure;
import vn.phutrachho.household.household.view.HouseholdTraces;
import vn.phutrachho.household.household.view.HouseholdTraces.Discussed;
import vn.phutrachho.household.household.view.HouseholdTraces.HandedOver;
import vn.phutrachho.household.household.view.HouseholdTraces.Planned;
import vn.phutrachho.household.household.view.HouseholdTraces.Told;
import vn.phutrachho.household.household.view.HouseholdTraces.Written;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.household.pledge.web.PledgeWords;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.SpokenLanguages;
import vn.phutrachho.kit.web.TrailEntry;

/**
 * Says to a household, in plain words, everything that is held about it: facts with their day, and
 * where each comes from. What is not here is named too, with whom to ask.
 */
@Component
class HeldWords {
    /** Sentences of the last two parts, by their keys. */
    private static final int ELSEWHERE = 7;

    private static final int RIGHTS = 7;

    private final FindHouseholds find;
    private final FindTraces traces;
    private final FindPledges pledges;
    private final PledgeWords pledgeWords;
    private final HeldCases cases;
    private final SpokenLanguages languages;
    private final MessageSource messages;
    private final Dates dates;

    HeldWords(
            FindHouseholds find,
            FindTraces traces,
            FindPledges pledges,
            PledgeWords pledgeWords,
            HeldCases cases,
            SpokenLanguages languages,
            MessageSource messages,
            Dates dates) {
        this.find = find;
        this.traces = traces;
        this.pledges = pledges;
        this.pledgeWords = pledgeWords;
        this.cases = cases;
        this.languages = languages;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * A part of the page.
     *
     * @param source where it comes from
     * @param none what is said where there is no fact
     */
    record Part(String title, String source, String none, List<Fact> facts) {
        Part {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact.
     *
     * @param day since when, or when it was so; empty where it has none
     * @param more what belongs to it, one in each line
     */
    record Fact(String day, String said, List<String> more) {
        Fact {
            more = List.copyOf(more);
        }
    }

    /** The parts, in their order. */
    List<Part> parts(Caller caller, HouseholdCard card) {
        HouseholdTraces written = traces.of(card.id());
        HouseholdCare care = find.careFor(card.id());
        List<Pledge> pledged = pledges.of(card.id()).pledges();
        Map<MemberId, String> names = names(written, care, pledged);
        List<Held> theirs = cases.of(caller, card.id());
        return List.of(
                part("register", register(caller, card, written)),
                part("poverty", card.povertyHistory().stream().map(this::poverty).toList()),
                part("pledges", pledged.stream().map(it -> pledge(it, names)).toList()),
                part("cases", theirs.stream().map(this::matter).toList()),
                part("care", care(care, written, names)),
                part("reports", reports(written, names)),
                part("meetings", meetings(written, theirs, names)),
                part("elsewhere", sentences("held.elsewhere.", ELSEWHERE)),
                part("rights", sentences("held.rights.", RIGHTS)));
    }

    private Part part(String key, List<Fact> facts) {
        return new Part(
                say("held." + key), say("held." + key + ".source"), say("held.none"), facts);
    }

    private Map<MemberId, String> names(
            HouseholdTraces written, HouseholdCare care, List<Pledge> pledged) {
        return find.names(
                Stream.of(
                                written.members().stream(),
                                care.tenures().stream().map(Tenure::member),
                                pledged.stream().map(Pledge::by).filter(Objects::nonNull))
                        .flatMap(each -> each)
                        .toList());
    }

    private List<Fact> register(Caller caller, HouseholdCard card, HouseholdTraces written) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("", say("held.code", card.code())));
        labels(card.details()).forEach((label, value) -> facts.add(fact("", label + ": " + value)));
        for (Stay stay : card.cells()) {
            String cell = caller.tree().name(stay.cell(), caller.today());
            facts.add(fact(stay.from(), say("held.lives", cell)));
        }
        written.register().stream()
                .limit(1)
                .forEach(it -> facts.add(fact(it.writtenOn(), say("held.written"))));
        IntStream.range(1, written.register().size())
                .mapToObj(at -> corrected(written.register(), at))
                .forEach(facts::add);
        HouseholdCard.Gone gone = card.gone();
        if (gone != null) {
            String why = gone.why() == null ? null : say("household.gone." + gone.why());
            facts.add(fact(gone.on(), together(". ", say("household.leave"), why)));
        }
        return facts;
    }

    /** What the register says, by what it is called on the page. */
    private Map<String, String> labels(HouseholdDetails details) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(say("held.head"), details.head().text());
        labels.put(
                say("household.address"),
                together(
                        ", ",
                        present(details.hamlet()),
                        present(details.houseGroup()),
                        present(details.address().text())));
        labels.put(say("household.people"), say("household.people.n", details.people()));
        labels.put(say("household.correct.weight"), say("held.weight", details.weight()));
        labels.put(say("household.needs"), needs(details));
        return labels;
    }

    private String needs(HouseholdDetails details) {
        String language = details.language();
        String needs =
                together(
                        "; ",
                        details.hard() ? say("household.hard") : null,
                        details.remote() ? say("household.remote") : null,
                        language == null
                                ? null
                                : say("household.language", languages.name(language)),
                        details.wants().isEmpty()
                                ? null
                                : say("household.wants", String.join(", ", details.wants())));
        return needs.isEmpty() ? say("held.no-needs") : needs;
    }

    /** What was written before stays in history, and so it is told. */
    private Fact corrected(List<Written> register, int at) {
        Written now = register.get(at);
        Map<String, String> is = labels(now.details());
        List<String> was = new ArrayList<>();
        labels(register.get(at - 1).details())
                .forEach(
                        (label, value) -> {
                            if (!value.equals(is.get(label))) {
                                was.add(say("held.was", label, value));
                            }
                        });
        return new Fact(
                dates.day(now.writtenOn()), say("held.corrected", dates.day(now.from())), was);
    }

    private Fact poverty(Poverty status) {
        String decision = status.decision();
        String year = Integer.toString(status.year());
        String basis;
        if (decision == null) {
            basis = say("household.poverty.no-decision");
        } else if (status.decidedOn() == null) {
            basis = say("household.poverty.decision", decision, year);
        } else {
            basis = say("household.poverty.decided", decision, dates.day(status.decidedOn()), year);
        }
        return fact(status.from(), say("poverty." + status.status()) + ". " + basis);
    }

    private Fact pledge(Pledge pledge, Map<MemberId, String> names) {
        PledgeWords.Shown shown = pledgeWords.shown(pledge);
        List<String> more = new ArrayList<>();
        more.add(quoted(pledge.words()));
        if (pledge.by() != null) {
            more.add(say("held.pledge.by", named(names, pledge.by())));
        }
        List<Milestone> roadmap = pledge.roadmap();
        for (int at = 0; at < roadmap.size(); at++) {
            PledgeWords.MilestoneLine line = shown.milestones().get(at);
            more.add(
                    together(
                            " · ",
                            say(
                                    "held.milestone",
                                    line.what(),
                                    line.field(),
                                    dates.day(roadmap.get(at).dueOn())),
                            present(line.outcome())));
        }
        shown.supports().forEach(it -> more.add(say("held.support", it)));
        pledgeWords.trail(pledge).reversed().forEach(step -> more.add(step(step)));
        return new Fact(
                dates.day(pledge.registeredOn()),
                say("pledge.target", Integer.toString(pledge.targetYear()))
                        + " · "
                        + shown.standing(),
                more);
    }

    private String step(TrailEntry step) {
        return together(" · ", dates.day(step.occurred()), step.title(), present(step.detail()));
    }

    private Fact matter(Held held) {
        return new Fact(dates.day(held.heardOn()), held.title(), held.lines());
    }

    private List<Fact> care(
            HouseholdCare care, HouseholdTraces written, Map<MemberId, String> names) {
        List<Dated> dated = new ArrayList<>();
        for (Tenure tenure : care.tenures()) {
            List<String> why =
                    written.handedOver().stream()
                            .filter(it -> isOf(it, tenure))
                            .map(it -> say("held.handed-over", quoted(it.reason())))
                            .toList();
            String day = dates.day(tenure.from());
            dated.add(new Dated(tenure.from(), new Fact(day, tenure(tenure, names), why)));
        }
        for (Planned said : written.planned()) {
            String key = said.byCommune() ? "held.plan.returned" : "held.plan.moved";
            dated.add(new Dated(said.on(), fact(said.on(), say(key, quoted(said.words())))));
        }
        return dated.stream().sorted(comparing(Dated::on)).map(Dated::fact).toList();
    }

    /** A fact before it is put in the order of days. */
    private record Dated(LocalDate on, Fact fact) {}

    private static boolean isOf(HandedOver given, Tenure tenure) {
        return given.to().equals(tenure.member()) && given.from().equals(tenure.from());
    }

    private String tenure(Tenure tenure, Map<MemberId, String> names) {
        String name = named(names, tenure.member());
        if (tenure.until() == null) {
            return say("held.care.still", name);
        }
        String until = dates.day(tenure.until());
        return tenure.reason() == null
                ? say("held.care.until", name, until)
                : say("held.care.ended", name, until, say("held.end." + tenure.reason()));
    }

    private List<Fact> reports(HouseholdTraces written, Map<MemberId, String> names) {
        return written.reports().stream()
                .sorted(comparing(Told::month).thenComparing(Told::on))
                .map(it -> report(it, names))
                .toList();
    }

    private Fact report(Told told, Map<MemberId, String> names) {
        ReportEntry entry = told.entry();
        String name = named(names, told.member());
        String month = dates.month(told.month());
        List<String> more = new ArrayList<>();
        if (!entry.themes().isEmpty()) {
            more.add(
                    say(
                            "held.report.about",
                            entry.themes().stream()
                                    .map(theme -> say("theme.work." + theme))
                                    .collect(joining(", "))));
        }
        if (entry.situation() != null) {
            more.add(say("held.report.situation", quoted(entry.situation())));
        }
        if (told.replacedOn() != null) {
            more.add(say("held.report.replaced", dates.day(told.replacedOn())));
        }
        String said =
                entry.notVisited() == null
                        ? say("held.report.visited", name, month)
                        : say(
                                "held.report.not-visited",
                                name,
                                month,
                                say("held.not-visited." + entry.notVisited()));
        LocalDate day = entry.visitedOn() == null ? told.on() : entry.visitedOn();
        return new Fact(dates.day(day), said, more);
    }

    /** Only of matters whose words the reader may see on this page. */
    private List<Fact> meetings(
            HouseholdTraces written, List<Held> theirs, Map<MemberId, String> names) {
        Set<GrievanceId> seen = theirs.stream().map(Held::id).collect(toSet());
        return written.discussed().stream()
                .filter(it -> it.grievance() == null || seen.contains(it.grievance()))
                .sorted(comparing(Discussed::on))
                .map(it -> discussed(it, theirs, names))
                .toList();
    }

    private Fact discussed(Discussed it, List<Held> theirs, Map<MemberId, String> names) {
        String about =
                theirs.stream()
                        .filter(held -> held.id().equals(it.grievance()))
                        .map(Held::title)
                        .findFirst()
                        .orElse(null);
        String what =
                it.conclusion() == null
                        ? say("held.meeting.agenda")
                        : say("held.conclusion." + it.conclusion());
        List<String> more = new ArrayList<>();
        if (it.words() != null) {
            more.add(quoted(it.words()));
        }
        if (it.responsible() != null) {
            more.add(say("held.meeting.responsible", named(names, it.responsible())));
        }
        if (it.dueOn() != null) {
            more.add(say("held.case.due", dates.day(it.dueOn())));
        }
        return new Fact(dates.day(it.on()), together(" · ", what, about), more);
    }

    private List<Fact> sentences(String prefix, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(at -> fact("", say(prefix + at))).toList();
    }

    private Fact fact(LocalDate day, String said) {
        return fact(dates.day(day), said);
    }

    private static Fact fact(String day, String said) {
        return new Fact(day, said, List.of());
    }

    private String named(Map<MemberId, String> names, MemberId member) {
        return say("held.comrade", names.getOrDefault(member, "…"));
    }

    private static String quoted(Personal words) {
        return quoted(words.text());
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static @Nullable String present(String text) {
        return text.isBlank() ? null : text;
    }

    private static String together(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(joining(between));
    }

    private String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, LocaleContextHolder.getLocale());
    }
}
