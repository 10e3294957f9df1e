package vn.phutrachho.assignment.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.phutrachho.assignment.report.ReportDesk.HeardWords;
import vn.phutrachho.assignment.report.TypedEntry;
import vn.phutrachho.assignment.report.command.ReportRefusal;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.typed.LegalMatterRefused;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.TypedDates;

/**
 * A report as it is typed, before it is a report: every field by its name in the form, {@code
 * <field>-<household>}. What is wrong is kept beside the field that it is about.
 */
final class ReportSheet {
    private static final List<String> FIELDS =
            List.of(
                    "tham",
                    "ngay",
                    "vi-sao",
                    "viec",
                    "tinh-hinh",
                    "binh-thuong",
                    "loi",
                    "thuong",
                    "loai",
                    "chu-de",
                    "ten",
                    "kin");

    /** Where people write in their own words. */
    private static final List<String> TEXTS = List.of("tinh-hinh", "loi");

    private static final int LONGEST = 300;
    private static final String LEGAL = "refusal." + new LegalMatterRefused().code();

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final TypedDates dates;

    private ReportSheet(TypedDates dates) {
        this.dates = dates;
    }

    /** What came with a form, as far as it belongs to the month's households. */
    static ReportSheet typed(
            MultiValueMap<String, String> form, MonthInCharge month, TypedDates dates) {
        ReportSheet sheet = new ReportSheet(dates);
        for (HouseholdId household : month.households()) {
            for (String field : FIELDS) {
                List<String> values = form.get(name(field, household));
                if (values != null) {
                    sheet.typed.put(name(field, household), List.copyOf(values));
                }
            }
        }
        return sheet;
    }

    /** What was saved before. */
    static ReportSheet saved(Map<String, List<String>> fields, TypedDates dates) {
        ReportSheet sheet = new ReportSheet(dates);
        sheet.typed.putAll(fields);
        return sheet;
    }

    /** What was sent before, to be corrected. */
    static ReportSheet sent(MemberMonth report, TypedDates dates) {
        ReportSheet sheet = new ReportSheet(dates);
        for (MemberMonth.Entry entry : report.entries()) {
            sheet.put("tham", entry.household(), entry.visitedOn() == null ? "khong" : "co");
            if (entry.visitedOn() != null) {
                sheet.put("ngay", entry.household(), dates.print(entry.visitedOn(), Locale.ROOT));
            }
            if (entry.notVisited() != null) {
                sheet.put("vi-sao", entry.household(), entry.notVisited().name());
            }
            sheet.put(
                    "viec",
                    entry.household(),
                    entry.themes().stream().map(Enum::name).toArray(String[]::new));
            sheet.put(
                    "tinh-hinh",
                    entry.household(),
                    Objects.requireNonNullElse(entry.situation(), ""));
        }
        return sheet;
    }

    private void put(String field, HouseholdId household, String... values) {
        typed.put(name(field, household), List.of(values));
    }

    static String name(String field, HouseholdId household) {
        return field + "-" + household;
    }

    /**
     * What may be kept until it is sent: words that look like a complaint or a denunciation are not
     * written anywhere (M4.2).
     */
    Map<String, List<String>> kept(List<HouseholdId> households) {
        Map<String, List<String>> kept = new LinkedHashMap<>(typed);
        legal(households).forEach(kept::remove);
        return Map.copyOf(kept);
    }

    /** Says beside such words, whatever the form was sent for, that they are not kept. */
    void noteLegal(List<HouseholdId> households) {
        legal(households).forEach(name -> errors.put(name, LEGAL));
    }

    private List<String> legal(List<HouseholdId> households) {
        return households.stream()
                .flatMap(
                        h ->
                                TEXTS.stream()
                                        .filter(text -> said(text, h).isLegalMatter())
                                        .map(text -> name(text, h)))
                .toList();
    }

    private Typed said(String text, HouseholdId household) {
        return new Typed(value(text, household), ordinary(text, household));
    }

    /** Whether the member says that what a text says is no complaint or denunciation. */
    public boolean ordinary(String text, HouseholdId household) {
        return chosen(tick(text), household, "co");
    }

    /** Whether a text is asked that question. */
    public boolean asksOrdinary(String text, HouseholdId household) {
        return ordinary(text, household) || LEGAL.equals(error(text, household));
    }

    /** The box by which a text's question is answered. */
    public String tick(String text) {
        return text.equals("loi") ? "thuong" : "binh-thuong";
    }

    /** Whether the member says that it is to be kept confidential. */
    public boolean confidential(HouseholdId household) {
        return chosen("kin", household, "co");
    }

    /** The value of a field, empty where nothing was typed. */
    public String value(String field, HouseholdId household) {
        return typed.getOrDefault(name(field, household), List.of()).stream()
                .findFirst()
                .orElse("");
    }

    /** Whether one of several was chosen. */
    public boolean chosen(String field, HouseholdId household, String value) {
        return typed.getOrDefault(name(field, household), List.of()).contains(value);
    }

    /** Key of the sentence that says what is wrong with a field, or null. */
    public @Nullable String error(String field, HouseholdId household) {
        return errors.get(name(field, household));
    }

    /** What an entry is refused for stands beside the day of its visit. */
    void refused(ReportRefusal.OfEntry why) {
        errors.put(name("ngay", why.household()), "refusal." + why.code());
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    /** The first household with an error, to be opened. */
    Optional<HouseholdId> firstWrong(MonthInCharge month) {
        return month.households().stream()
                .filter(h -> FIELDS.stream().anyMatch(f -> error(f, h) != null))
                .findFirst();
    }

    /** Whether a household's block says what a report needs. */
    public boolean told(HouseholdId household) {
        boolean visited = chosen("tham", household, "co") && !value("ngay", household).isBlank();
        boolean not = chosen("tham", household, "khong") && !value("vi-sao", household).isBlank();
        return visited || not;
    }

    /** How many households are told. */
    public long toldOf(List<HouseholdId> households) {
        return households.stream().filter(this::told).count();
    }

    /** The report, or nothing and the errors noted. */
    List<TypedEntry> entries(MonthInCharge month) {
        List<TypedEntry> entries = new ArrayList<>();
        for (HouseholdId household : month.households()) {
            entry(household).ifPresent(entries::add);
        }
        return entries;
    }

    private Optional<TypedEntry> entry(HouseholdId household) {
        List<WorkTheme> themes =
                Stream.of(WorkTheme.values())
                        .filter(t -> chosen("viec", household, t.name()))
                        .toList();
        Typed situation = situation(household);
        if (chosen("tham", household, "co")) {
            LocalDate day = day("ngay", household);
            return day == null
                    ? Optional.empty()
                    : Optional.of(new TypedEntry(household, day, null, themes, situation));
        }
        if (chosen("tham", household, "khong")) {
            return one(List.of(NotVisitedReason.values()), "vi-sao", household)
                    .map(why -> new TypedEntry(household, null, why, themes, situation));
        }
        errors.put(name("tham", household), "report.error.visited");
        return Optional.empty();
    }

    private Typed situation(HouseholdId household) {
        return new Typed(words("tinh-hinh", household), ordinary("tinh-hinh", household));
    }

    /**
     * What was heard in a household, or nothing and the errors noted.
     *
     * @param offered themes that can be chosen today
     * @param latest day on which it was heard where no day of a visit is typed
     */
    Optional<HeardWords> heard(HouseholdId household, List<Theme> offered, LocalDate latest) {
        String words = words("loi", household);
        if (words.isBlank()) {
            errors.put(name("loi", household), "report.error.words");
        }
        Optional<GrievanceKind> kind = one(List.of(GrievanceKind.values()), "loai", household);
        Optional<Theme> theme = one(offered, Theme::value, "chu-de", household);
        boolean named = chosen("ten", household, "co");
        if (!named && !chosen("ten", household, "khong")) {
            errors.put(name("ten", household), "report.error.name");
        }
        LocalDate day = value("ngay", household).isBlank() ? latest : day("ngay", household);
        if (day == null || wrong() || kind.isEmpty() || theme.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new HeardWords(
                        household,
                        kind.get(),
                        theme.get(),
                        said("loi", household),
                        named,
                        confidential(household),
                        day));
    }

    /** What was written down has its place now: the fields of it are empty again. */
    void forgetHeard(HouseholdId household) {
        List.of("loi", "thuong", "loai", "chu-de", "ten", "kin")
                .forEach(f -> typed.remove(name(f, household)));
    }

    private String words(String field, HouseholdId household) {
        String text = value(field, household);
        if (text.length() > LONGEST) {
            errors.put(name(field, household), "report.error.too-long");
            return text.substring(0, LONGEST);
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> one(List<E> all, String field, HouseholdId household) {
        return one(all, E::name, field, household);
    }

    private <E> Optional<E> one(
            List<E> all, Function<E, String> value, String field, HouseholdId household) {
        Optional<E> found =
                all.stream().filter(e -> chosen(field, household, value.apply(e))).findFirst();
        if (found.isEmpty()) {
            errors.put(name(field, household), "report.error.choose");
        }
        return found;
    }

    private @Nullable LocalDate day(String field, HouseholdId household) {
        try {
            return dates.parse(value(field, household));
        } catch (DateTimeException e) {
            errors.put(name(field, household), "report.error.day");
            return null;
        }
    }
}
