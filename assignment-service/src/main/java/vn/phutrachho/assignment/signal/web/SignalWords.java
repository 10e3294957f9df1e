package vn.phutrachho.assignment.signal.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.signal.Noticed;
import vn.phutrachho.assignment.signal.Noticed.ByDemand;
import vn.phutrachho.assignment.signal.Noticed.Copied;
import vn.phutrachho.assignment.signal.Noticed.SameWords;
import vn.phutrachho.assignment.signal.Noticed.Writing;
import vn.phutrachho.assignment.signal.Noticed.WrittenInBulk;
import vn.phutrachho.assignment.signal.SignalRule;
import vn.phutrachho.assignment.signal.SignalRules;
import vn.phutrachho.assignment.signal.Wording;
import vn.phutrachho.assignment.signal.view.SignalActs.Step;
import vn.phutrachho.events.assignment.SignalKind;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.TrailEntry;

/** Says of a signal, in the person's language, what a page shows of it. It names nobody. */
@Component
public class SignalWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final int PER_CENT = 100;

    private final MessageSource messages;
    private final Dates dates;
    private final Numbers numbers;

    SignalWords(MessageSource messages, Dates dates, Numbers numbers) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    public String kind(SignalKind kind) {
        return say("signal.kind." + kind.name());
    }

    /** In one line, for lists. */
    public String brief(Noticed noticed) {
        return switch (noticed) {
            case ByDemand it ->
                    it.planMissing()
                            ? say("signal.brief.no-plan", String.valueOf(it.year()), it.byDemand())
                            : say("signal.brief.by-demand", it.byDemand(), it.all());
            case WrittenInBulk it ->
                    say("signal.brief.in-bulk", it.evidence(), it.months(), it.writings().size());
            case Copied it -> say("signal.brief.copied", it.evidence(), it.passages().size());
        };
    }

    /** What speaks for it, a sentence for each fact. */
    List<String> speaksFor(Noticed noticed, SignalRules rules) {
        return switch (noticed) {
            case ByDemand it -> speaksFor(it);
            case WrittenInBulk it ->
                    it.writings().stream().map(writing -> speaksFor(writing, rules)).toList();
            case Copied it -> it.passages().stream().map(this::speaksFor).toList();
        };
    }

    private List<String> speaksFor(ByDemand it) {
        List<String> said = new ArrayList<>();
        if (it.byDemand() > 0) {
            said.add(
                    say(
                            "signal.for.by-demand",
                            String.valueOf(it.year()),
                            it.byDemand(),
                            it.all(),
                            numbers.percent(it.share())));
        }
        if (it.withoutPlan() > 0) {
            said.add(say("signal.for.without-plan", it.withoutPlan()));
        }
        if (it.planMissing()) {
            said.add(say("signal.for.no-plan", dates.day(it.planBy()), String.valueOf(it.year())));
        }
        return said;
    }

    private String speaksFor(Writing it, SignalRules rules) {
        String written =
                say(
                        "signal.for.in-bulk",
                        dates.day(it.day()),
                        it.reports(),
                        months(it.months()),
                        rules.of(SignalRule.BACK_DATED_AFTER_DAYS),
                        it.members());
        LocalDate first = it.firstVisit();
        LocalDate last = it.lastVisit();
        return first == null || last == null
                ? written
                : written + " " + say("signal.for.visits", dates.day(first), dates.day(last));
    }

    private String speaksFor(SameWords it) {
        return say(
                "signal.for.copied",
                it.places().size(),
                it.households(),
                it.members(),
                months(it.months()));
    }

    /** What speaks against it, a sentence for each fact. */
    List<String> speaksAgainst(Noticed noticed) {
        return switch (noticed) {
            case ByDemand it -> speaksAgainst(it);
            case WrittenInBulk it -> speaksAgainst(it);
            case Copied it ->
                    List.of(
                            say("signal.against.copied", it.texts() - it.evidence(), it.texts()),
                            say("signal.against.short", Wording.SHORTEST));
        };
    }

    private List<String> speaksAgainst(ByDemand it) {
        List<String> said = new ArrayList<>();
        LocalDate approved = it.planApprovedOn();
        LocalDate submitted = it.planSubmittedOn();
        if (approved != null) {
            said.add(say("signal.against.plan", dates.day(approved)));
        } else if (submitted != null) {
            said.add(say("signal.against.waits", dates.day(submitted)));
        }
        if (it.filled() > 0) {
            said.add(say("signal.against.filled", it.filled()));
        }
        said.add(say("signal.against.reasons"));
        return said;
    }

    private List<String> speaksAgainst(WrittenInBulk it) {
        List<String> said = new ArrayList<>();
        said.add(say("signal.against.in-time", it.sent(), it.sent() - it.late()));
        if (it.met() > 0) {
            said.add(say("signal.against.met", it.met(), it.months()));
        }
        said.add(say("signal.against.told"));
        return said;
    }

    /** How it is worked out, a sentence for each kind. */
    public List<String> how(SignalRules rules) {
        return List.of(
                say(
                        "signal.how.BY_DEMAND",
                        rules.of(SignalRule.DUTIES_BY_DEMAND),
                        rules.of(SignalRule.SHARE_BY_DEMAND),
                        rules.of(SignalRule.PLAN_BY_MONTH)),
                say(
                        "signal.how.WRITTEN_IN_BULK",
                        rules.of(SignalRule.REPORTS_AT_ONCE),
                        rules.of(SignalRule.MONTHS_AT_ONCE),
                        rules.of(SignalRule.BACK_DATED_AFTER_DAYS)),
                say(
                        "signal.how.COPIED",
                        rules.of(SignalRule.SAME_WORDS),
                        Math.round(Wording.NEARLY_SAME * PER_CENT),
                        Wording.SHORTEST),
                say("signal.how.aside", rules.of(SignalRule.ASIDE_DAYS)));
    }

    /** The months whose reports are to be read. */
    static List<YearMonth> months(Noticed noticed) {
        return switch (noticed) {
            case ByDemand _ -> List.of();
            case WrittenInBulk it ->
                    it.writings().stream()
                            .flatMap(w -> w.months().stream())
                            .distinct()
                            .sorted()
                            .toList();
            case Copied it ->
                    it.passages().stream()
                            .flatMap(p -> p.months().stream())
                            .distinct()
                            .sorted()
                            .toList();
        };
    }

    private static String months(Collection<YearMonth> months) {
        return months.stream().map(MONTH::format).collect(joining(", "));
    }

    /** What was done, the newest first. */
    List<TrailEntry> trail(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(at -> entry(steps.get(at), at == steps.size() - 1))
                .toList()
                .reversed();
    }

    private TrailEntry entry(Step step, boolean last) {
        List<String> said = new ArrayList<>();
        if (step.until() != null) {
            said.add(say("signal.until", dates.day(step.until())));
        }
        if (step.reason() != null) {
            said.add(say("inspection.why", step.reason()));
        }
        return new TrailEntry(
                say("signal.act." + step.act().name()),
                String.join(" · ", said),
                step.on(),
                dates.dayOf(step.recordedAt()),
                step.by(),
                last);
    }
}
