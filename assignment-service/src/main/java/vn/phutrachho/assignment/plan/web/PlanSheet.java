package vn.phutrachho.assignment.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.plan.WrittenPlan;
import vn.phutrachho.assignment.plan.WrittenPlan.Charge;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.web.Dates;

/**
 * A plan as a spreadsheet: a row for each household, so that it can be sorted and filtered; then
 * households without anybody, and members without a household, with why in the note.
 */
final class PlanSheet {
    private static final List<String> COLUMNS =
            List.of("at", "name", "office", "head", "address", "people", "status", "since", "note");

    private final WrittenPlan plan;
    private final Offices offices;
    private final Words words;
    private final Dates dates;

    PlanSheet(WrittenPlan plan, Offices offices, Words words, Dates dates) {
        this.plan = plan;
        this.offices = offices;
        this.words = words;
        this.dates = dates;
    }

    /** What a row is about: a member with a household, or one of them alone. */
    private record Line(
            @Nullable CellMember member,
            @Nullable CellHousehold household,
            @Nullable LocalDate since,
            String note) {}

    /**
     * @param cell what it is called
     */
    TableFile table(String cell) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(title(cell)));
        rows.add(COLUMNS.stream().map(it -> (Object) words.say("plan.sheet." + it)).toList());
        List<Line> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            rows.add(row(at + 1, lines.get(at)));
        }
        return new TableFile(rows);
    }

    private String title(String cell) {
        String state = words.say("plan.state." + plan.plan().state().name());
        return words.say(
                "plan.sheet",
                words.say("plan.title", String.valueOf(plan.plan().year())),
                cell,
                words.say("plan.as-of", state, dates.day(plan.day())));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (WrittenPlan.Carrier carrier : plan.carriers()) {
            for (Charge charge : carrier.charges()) {
                lines.add(
                        new Line(
                                carrier.member(),
                                charge.household(),
                                charge.since(),
                                note(carrier.member())));
            }
        }
        String nobody = words.say("plan.sheet.nobody");
        plan.open().forEach(household -> lines.add(new Line(null, household, null, nobody)));
        String idle = words.say("plan.sheet.idle");
        plan.idle().forEach(member -> lines.add(new Line(member, null, null, idle)));
        plan.apart().forEach(member -> lines.add(new Line(member, null, null, apart(member))));
        return lines;
    }

    /** Beside a household only what is not the rule: all in full activity have some. */
    private String note(CellMember member) {
        return member.duty(plan.day()) == DutyStatus.FULL ? "" : apart(member);
    }

    private String apart(CellMember member) {
        return words.say("plan.apart." + member.duty(plan.day()).name());
    }

    private List<Object> row(int at, Line line) {
        CellMember member = line.member();
        CellHousehold household = line.household();
        return List.of(
                at,
                member == null ? "" : member.name(),
                member == null ? "" : offices.of(member),
                household == null ? "" : household.head(),
                household == null ? "" : household.hamlet(),
                household == null ? "" : household.people(),
                household == null ? "" : status(household),
                line.since() == null ? "" : line.since(),
                line.note());
    }

    private String status(CellHousehold household) {
        return household.poverty() == PovertyStatus.NONE
                ? ""
                : words.say("plan.poverty." + household.poverty().name());
    }
}
