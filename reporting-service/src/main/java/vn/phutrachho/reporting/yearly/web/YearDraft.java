package vn.phutrachho.reporting.yearly.web;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.documents.Draft;
import vn.phutrachho.kit.documents.Issuer;
import vn.phutrachho.kit.documents.Part;
import vn.phutrachho.kit.documents.Signature;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Languages;
import vn.phutrachho.reporting.yearly.YearFigure;
import vn.phutrachho.reporting.yearly.YearFigure.Value;
import vn.phutrachho.reporting.yearly.YearlyReport;
import vn.phutrachho.reporting.yearly.YearlyReport.Line;
import vn.phutrachho.reporting.yearly.YearlyReport.UnitYear;

/**
 * The yearly report as a draft, by the clauses of the dispatch, in Vietnamese whoever asks: what is
 * counted is written, with the number of its note in the annex; what only people know is left to
 * fill in.
 */
@Component
class YearDraft {
    private static final String TO_WRITE = Draft.TO_FILL_IN.repeat(3);

    private final MessageSource messages;
    private final Dates dates;
    private final YearTables.In words;

    YearDraft(MessageSource messages, Dates dates, YearTables tables) {
        this.messages = messages;
        this.dates = dates;
        this.words = tables.in(Languages.VIETNAMESE);
    }

    /**
     * @param tree in which the unit stands
     * @param day the day that it bears
     */
    Draft of(YearlyReport report, UnitTree tree, LocalDate day) {
        Reporter who = who(report, tree);
        Issuer issuer = issuer(report, tree, who);
        return new Draft(
                issuer,
                say("document.year.number." + who.code()),
                Issuer.placeOf(Issuer.committeeOf(report.name())),
                day,
                say("document.year.kind"),
                say("document.year.subject", year(report)),
                Stream.of(
                                List.<Part>of(new Part.Text(ground(report))),
                                clauses(report),
                                units(report),
                                shortcomings(report),
                                toWrite("document.year.practices"),
                                toWrite("document.year.next"),
                                annex(report))
                        .flatMap(List::stream)
                        .toList(),
                List.of(signature(who)),
                recipients(who, issuer));
    }

    /** Whose report it is: what stands at the head and the foot differs. */
    private enum Reporter {
        /** Reports by its organisation commission. */
        PROVINCE,
        /** Reports by its committee. */
        COMMUNE,
        /** A grouping or a cell, whose forms are left to fill in. */
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static Reporter who(YearlyReport report, UnitTree tree) {
        UnitKind kind = tree.find(report.unit()).map(unit -> unit.kind()).orElse(null);
        return switch (kind) {
            case PROVINCE -> Reporter.PROVINCE;
            case COMMUNE, ATTACHED -> Reporter.COMMUNE;
            case DISTRICT, CELL -> Reporter.OTHER;
            case null -> Reporter.OTHER;
        };
    }

    private Issuer issuer(YearlyReport report, UnitTree tree, Reporter who) {
        if (who == Reporter.PROVINCE) {
            return new Issuer(Issuer.committeeOf(report.name()), say("document.year.commission"));
        }
        return new Issuer(
                tree.parent(report.unit(), report.asOn())
                        .map(above -> Issuer.committeeOf(tree.name(above, report.asOn())))
                        .orElse(""),
                Issuer.committeeOf(report.name()));
    }

    private String ground(YearlyReport report) {
        String ground =
                say(
                        "document.year.ground",
                        year(report),
                        dates.day(report.asOn()),
                        dates.day(report.known()));
        return report.isWhole()
                ? ground
                : ground + " " + say("document.year.not-whole", year(report));
    }

    private List<Part> clauses(YearlyReport report) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(say("document.year.results")));
        for (int clause : YearFigure.CLAUSES) {
            parts.add(new Part.SubHeading(say("document.year.clause." + clause)));
            parts.add(figures(report, clause));
        }
        parts.add(new Part.SubHeading(say("document.year.clause.6")));
        parts.add(
                new Part.Text(say("yearly.urged", report.urged().sent(), report.urged().noted())));
        return parts;
    }

    private List<Part> toWrite(String heading) {
        return List.of(new Part.Heading(say(heading)), new Part.Text(TO_WRITE));
    }

    private Part figures(YearlyReport report, int clause) {
        List<List<String>> rows =
                report.lines().stream()
                        .filter(line -> line.figure().clause() == clause)
                        .map(this::row)
                        .toList();
        return new Part.Table(
                "",
                List.of(
                        new Part.Column(say("yearly.head.figure"), 6),
                        new Part.Column(say("document.year.of-year", year(report)), 4),
                        new Part.Column(
                                say("document.year.of-year", Integer.toString(report.year() - 1)),
                                4)),
                rows);
    }

    private List<String> row(Line line) {
        return List.of(marked(line.figure()), words.of(line.now()), words.of(line.before()));
    }

    private String marked(YearFigure figure) {
        return words.name(figure) + " [" + words.mark(figure) + "]";
    }

    private List<Part> units(YearlyReport report) {
        if (report.counted().isEmpty()) {
            return List.of();
        }
        List<Part.Column> columns = new ArrayList<>();
        columns.add(new Part.Column(say("yearly.head.unit"), 5));
        YearTables.BESIDE_A_UNIT.forEach(
                figure ->
                        columns.add(
                                new Part.Column(
                                        words.brief(figure) + " [" + words.mark(figure) + "]", 3)));
        List<List<String>> rows =
                report.counted().stream()
                        .map(
                                unit ->
                                        Stream.concat(
                                                        Stream.of(unit.name()),
                                                        YearTables.BESIDE_A_UNIT.stream()
                                                                .map(unit::of)
                                                                .map(words::of))
                                                .toList())
                        .toList();
        return List.of(
                new Part.Heading(say("document.year.units")),
                new Part.Table("", columns, rows),
                new Part.Text(
                        say(
                                "document.year.units.rest",
                                report.units().size() - rows.size(),
                                report.units().size())));
    }

    /** By the four that the dispatch names. */
    private List<Part> shortcomings(YearlyReport report) {
        Value reports = report.line(YearFigure.REPORTS).now();
        Value onTime = report.line(YearFigure.REPORTS_ON_TIME).now();
        return List.of(
                new Part.Heading(say("document.year.shortcomings")),
                new Part.Point(
                        say("document.year.uneven"),
                        Stream.of(YearFigure.COVERAGE, YearFigure.REPORTS_ON_TIME)
                                .map(figure -> spread(report, figure))
                                .flatMap(Optional::stream)
                                .reduce((one, other) -> one + " " + other)
                                .orElse(TO_WRITE)),
                new Part.Point(
                        say("document.year.unplanned"),
                        say(
                                "document.year.unplanned.text",
                                rest(report, YearFigure.PLANS),
                                rest(report, YearFigure.COVERAGE))),
                new Part.Point(
                        say("document.year.not-done"),
                        say(
                                "document.year.not-done.text",
                                rest(report, YearFigure.REPORTS),
                                reports.part() - onTime.part(),
                                rest(report, YearFigure.MONTHS_CLOSED))),
                new Part.Point(
                        say("document.year.weak"),
                        say(
                                        "document.year.weak.text",
                                        rest(report, YearFigure.GRIEVANCES_CONFIRMED),
                                        report.line(YearFigure.GRIEVANCES_OVERDUE).now().part())
                                + " "
                                + TO_WRITE));
    }

    private static int rest(YearlyReport report, YearFigure figure) {
        Value value = report.line(figure).now();
        return Objects.requireNonNull(value.whole()) - value.part();
    }

    /** Where the share is least and where it is greatest; nothing where all have the same. */
    private Optional<String> spread(YearlyReport report, YearFigure figure) {
        List<UnitYear> sorted =
                report.units().stream()
                        .filter(unit -> share(unit, figure) != null)
                        .sorted(
                                comparing((UnitYear unit) -> share(unit, figure))
                                        .thenComparing(UnitYear::name))
                        .toList();
        if (sorted.isEmpty()
                || Objects.equals(
                        share(sorted.getFirst(), figure), share(sorted.getLast(), figure))) {
            return Optional.empty();
        }
        return Optional.of(
                say(
                        "document.year.spread",
                        marked(figure),
                        sorted.getFirst().name(),
                        words.of(sorted.getFirst().of(figure)),
                        sorted.getLast().name(),
                        words.of(sorted.getLast().of(figure))));
    }

    private static @Nullable Double share(UnitYear unit, YearFigure figure) {
        return unit.of(figure).share();
    }

    private List<Part> annex(YearlyReport report) {
        return List.of(
                new Part.Heading(say("document.year.annex")),
                new Part.Text(
                        say(
                                "document.year.annex.text",
                                Long.toString(report.mark().position()),
                                dates.moment(report.mark().recordedAt()),
                                report.mark().hash(),
                                dates.day(report.known()))),
                new Part.Table(
                        "",
                        List.of(
                                new Part.Column(say("yearly.head.mark"), 2),
                                new Part.Column(say("yearly.head.figure"), 4),
                                new Part.Column(say("yearly.head.definition"), 8),
                                new Part.Column(say("yearly.head.events"), 6)),
                        Arrays.stream(YearFigure.values())
                                .map(
                                        figure ->
                                                List.of(
                                                        "[" + words.mark(figure) + "]",
                                                        words.name(figure),
                                                        words.definition(figure),
                                                        String.join("\n", figure.sources())))
                                .toList()));
    }

    private Signature signature(Reporter who) {
        return new Signature(
                Stream.of(say("document.year.sign." + who.code()).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    private List<String> recipients(Reporter who, Issuer issuer) {
        String above =
                who == Reporter.PROVINCE
                        ? say("document.year.to.standing")
                        : issuer.superior().isEmpty()
                                ? ""
                                : say("document.year.to.superior", issuer.superior());
        return Stream.of(above, say("document.year.to.file." + who.code()))
                .filter(recipient -> !recipient.isEmpty())
                .toList();
    }

    private static String year(YearlyReport report) {
        return Integer.toString(report.year());
    }

    private String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, Languages.VIETNAMESE);
    }
}
