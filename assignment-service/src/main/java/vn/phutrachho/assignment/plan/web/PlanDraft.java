package vn.phutrachho.assignment.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.DocumentWords;
import vn.phutrachho.assignment.plan.WrittenPlan;
import vn.phutrachho.assignment.plan.WrittenPlan.Carrier;
import vn.phutrachho.assignment.plan.WrittenPlan.Charge;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.kit.documents.Draft;
import vn.phutrachho.kit.documents.Issuer;
import vn.phutrachho.kit.documents.Part;
import vn.phutrachho.kit.documents.Signature;
import vn.phutrachho.kit.web.Dates;

/**
 * A cell's yearly plan as a draft (kế hoạch phân công): who has which households, and apart from
 * them, with the reason in law, who has none.
 */
final class PlanDraft {
    private static final List<Part.Column> LINES =
            List.of(
                    new Part.Column("at", 7),
                    new Part.Column("name", 18),
                    new Part.Column("office", 13),
                    new Part.Column("households", 38),
                    new Part.Column("time", 14),
                    new Part.Column("note", 10));

    private static final List<Part.Column> APART =
            List.of(
                    new Part.Column("at", 7),
                    new Part.Column("name", 20),
                    new Part.Column("office", 13),
                    new Part.Column("why", 44),
                    new Part.Column("time", 16));

    private final WrittenPlan plan;
    private final Offices offices;
    private final DocumentWords words;
    private final Dates dates;
    private final String year;

    PlanDraft(WrittenPlan plan, Offices offices, DocumentWords words, Dates dates) {
        this.plan = plan;
        this.offices = offices;
        this.words = words;
        this.dates = dates;
        this.year = String.valueOf(plan.plan().year());
    }

    /**
     * @param day the day that it bears
     */
    Draft draft(LocalDate day) {
        UnitId cell = plan.plan().cell();
        Issuer issuer = words.issuer(cell, day);
        return new Draft(
                issuer,
                words.say("document.number.plan"),
                words.place(cell, day),
                day,
                words.say("plan-document.kind"),
                words.say("plan-document.subject", year),
                Stream.of(opening(), lines(), open(), apart(), work(issuer.superior()))
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        new Signature(
                                words.say("plan-document.sign.behalf"),
                                words.say("plan-document.sign.office"))),
                Stream.of(
                                issuer.superior().isEmpty()
                                        ? ""
                                        : words.say("document.to.superior", issuer.superior()),
                                words.say("document.to.members"),
                                words.say("document.to.cell-file"))
                        .filter(recipient -> !recipient.isEmpty())
                        .toList());
    }

    private List<Part> opening() {
        String state = words.say("plan.state." + plan.plan().state().name());
        return List.of(
                new Part.Text(words.say("plan-document.ground", year)),
                new Part.Point(
                        words.say("plan-document.count"),
                        words.say(
                                "plan-document.count.text",
                                plan.members(),
                                plan.households(),
                                plan.carriers().size(),
                                plan.covered())),
                new Part.Point(
                        words.say("plan-document.as-of"),
                        words.say("plan.as-of", state, dates.day(plan.day())) + "."));
    }

    private List<Part> lines() {
        List<List<String>> rows = new ArrayList<>();
        for (Carrier carrier : plan.carriers()) {
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            carrier.member().name(),
                            offices.of(carrier.member()),
                            households(carrier),
                            time(carrier),
                            note(carrier)));
        }
        return List.of(
                new Part.Heading(words.say("plan-document.lines")),
                rows.isEmpty()
                        ? new Part.Text(words.say("plan-document.lines.none"))
                        : new Part.Table("", named(LINES), rows));
    }

    private List<Part.Column> named(List<Part.Column> columns) {
        return columns.stream()
                .map(
                        it ->
                                new Part.Column(
                                        words.say("plan-document.column." + it.name()), it.share()))
                .toList();
    }

    private String households(Carrier carrier) {
        boolean together = since(carrier) != null;
        List<String> lines = new ArrayList<>();
        for (Charge charge : carrier.charges()) {
            String line = household(lines.size() + 1, charge.household());
            lines.add(
                    together || charge.since() == null
                            ? line
                            : words.say(
                                    "plan-document.household.since",
                                    line,
                                    dates.day(charge.since())));
        }
        return String.join("\n", lines);
    }

    private String household(int at, CellHousehold of) {
        String line = words.say("plan-document.household", at, of.head(), of.hamlet(), of.people());
        return of.poverty() == PovertyStatus.NONE
                ? line
                : words.say(
                        "plan-document.household.status",
                        line,
                        words.say("plan.poverty." + of.poverty().name()));
    }

    private String time(Carrier carrier) {
        LocalDate since = since(carrier);
        if (since != null) {
            return words.say("plan-document.time.since", dates.day(since));
        }
        boolean inForce = carrier.charges().stream().anyMatch(it -> it.since() != null);
        return inForce ? "" : words.say("plan-document.time.year", year);
    }

    private String note(Carrier carrier) {
        boolean elsewhere = carrier.member().duty(plan.day()) == DutyStatus.RESIDENCE_CONTACT;
        return words.say(
                elsewhere ? "plan-document.note.elsewhere" : "plan-document.note",
                carrier.charges().size());
    }

    /** Where all households of a member are theirs from the same day on, that day. */
    private static @Nullable LocalDate since(Carrier carrier) {
        List<LocalDate> days =
                carrier.charges().stream()
                        .map(Charge::since)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    private List<Part> open() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(words.say("plan-document.open")));
        if (plan.open().isEmpty() && plan.idle().isEmpty()) {
            parts.add(new Part.Text(words.say("plan-document.open.none")));
        }
        if (!plan.open().isEmpty()) {
            List<String> lines = new ArrayList<>();
            plan.open().forEach(of -> lines.add(household(lines.size() + 1, of)));
            parts.add(
                    new Part.Text(words.say("plan-document.open.households", plan.open().size())));
            parts.add(new Part.Items(lines));
        }
        if (!plan.idle().isEmpty()) {
            parts.add(
                    new Part.Point(
                            words.say("plan-document.open.members", plan.idle().size()),
                            words.names(plan.idle()) + "."));
        }
        return parts;
    }

    private List<Part> apart() {
        List<List<String>> rows = new ArrayList<>();
        for (CellMember member : plan.apart()) {
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            member.name(),
                            offices.of(member),
                            words.say("plan-document.apart." + member.duty(plan.day()).name()),
                            member.dutyOn(plan.day()).map(this::time).orElse("")));
        }
        return List.of(
                new Part.Heading(words.say("plan-document.apart")),
                rows.isEmpty()
                        ? new Part.Text(words.say("plan-document.apart.none"))
                        : new Part.Table("", named(APART), rows));
    }

    private String time(CellMember.Duty duty) {
        return duty.until() == null
                ? words.say("plan-document.apart.from", dates.day(duty.from()))
                : words.say(
                        "plan-document.apart.until",
                        dates.day(duty.from()),
                        dates.day(duty.until()));
    }

    private List<Part> work(String superior) {
        return List.of(
                new Part.Heading(words.say("plan-document.work")),
                new Part.Items(
                        List.of(
                                words.say("plan-document.work.report"),
                                words.say("plan-document.work.change"),
                                words.say("plan-document.work.force", superior))));
    }
}
