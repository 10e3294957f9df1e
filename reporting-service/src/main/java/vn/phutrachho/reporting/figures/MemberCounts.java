package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.reporting.figures.Postings.Changes;
import vn.phutrachho.reporting.figures.view.MemberDuty;
import vn.phutrachho.reporting.figures.view.MemberDuty.Charge;
import vn.phutrachho.reporting.figures.view.MemberDuty.Duty;
import vn.phutrachho.reporting.figures.view.MemberDuty.Report;
import vn.phutrachho.reporting.figures.view.MemberDuty.Stay;

/** What one member adds to the numbers of a cell. */
final class MemberCounts {
    private final MemberDuty member;
    private final UnitId cell;

    MemberCounts(MemberDuty member, UnitId cell) {
        this.member = member;
        this.cell = cell;
    }

    void postTo(Postings postings) {
        postings.post(news(), this::asKnown);
        for (Report report : member.reports()) {
            if (report.cell().equals(cell)) {
                post(report, postings);
            }
        }
    }

    private static void post(Report report, Postings postings) {
        postings.post(Slot.of(Count.REPORTS, report.month()), report.on(), report.known(), 1);
        if (!report.late()) {
            postings.post(
                    Slot.of(Count.REPORTS_ON_TIME, report.month()), report.on(), report.known(), 1);
        }
    }

    /**
     * Whether the member owes the cell the report of a month, as things stand on a day: they had a
     * household in it and have one still, are neither away nor relieved, and it has not come.
     */
    boolean owesReport(YearMonth month, LocalDate day) {
        NavigableMap<LocalDate, Integer> load = load(day, cell);
        return isAtWork(day)
                && level(load, day) > 0
                && hadOne(load, month)
                && member.reports().stream().noneMatch(report -> report.month().equals(month));
    }

    private static boolean hadOne(NavigableMap<LocalDate, Integer> load, YearMonth month) {
        return level(load, month.atDay(1)) > 0
                || load.subMap(month.atDay(1), true, month.atEndOfMonth(), true).values().stream()
                        .anyMatch(level -> level > 0);
    }

    /** Whether the member is in a cell, and treated as one who has households (M2.2). */
    boolean isAtWork(LocalDate day) {
        DutyStatus duty = duties(day).on(day);
        return stays(day).on(day) != null
                && (duty == DutyStatus.FULL || duty == DutyStatus.RESIDENCE_CONTACT);
    }

    private SortedSet<LocalDate> news() {
        SortedSet<LocalDate> news = new TreeSet<>();
        member.stays().forEach(stay -> news.add(stay.known()));
        member.duties().forEach(duty -> news.add(duty.known()));
        member.charges().forEach(charge -> news.add(charge.known()));
        return news;
    }

    private Changes asKnown(LocalDate known) {
        Changes changes = new Changes();
        countActivity(known, changes);
        countCharge(known, changes);
        return changes;
    }

    private void countActivity(LocalDate known, Changes changes) {
        Timeline<UnitId> stays = stays(known);
        Timeline<DutyStatus> duties = duties(known);
        NavigableMap<LocalDate, Integer> load = load(known, null);
        int full = 0;
        int idle = 0;
        SortedSet<LocalDate> days = new TreeSet<>(stays.days());
        days.addAll(duties.days());
        days.addAll(load.keySet());
        for (LocalDate day : days) {
            boolean isFull = cell.equals(stays.on(day)) && duties.on(day) == DutyStatus.FULL;
            int fullNow = isFull ? 1 : 0;
            int idleNow = isFull && level(load, day) <= 0 ? 1 : 0;
            changes.add(Slot.of(Count.FULL_MEMBERS), day, fullNow - full);
            changes.add(Slot.of(Count.IDLE_MEMBERS), day, idleNow - idle);
            full = fullNow;
            idle = idleNow;
        }
    }

    private void countCharge(LocalDate known, Changes changes) {
        NavigableMap<LocalDate, Integer> load = load(known, cell);
        boolean charged = false;
        @Nullable YearMonth countedIn = null;
        for (LocalDate day : load.keySet()) {
            boolean chargedNow = level(load, day) > 0;
            if (chargedNow != charged) {
                changes.add(Slot.of(Count.CHARGED_MEMBERS), day, chargedNow ? 1 : -1);
            }
            YearMonth month = YearMonth.from(day);
            boolean first = chargedNow && !charged && !month.equals(countedIn);
            if (first && level(load, month.atDay(1)) <= 0) {
                changes.add(Slot.of(Count.CHARGED_DURING_MONTH), day, 1);
                countedIn = month;
            }
            charged = chargedNow;
        }
    }

    private Timeline<UnitId> stays(LocalDate known) {
        Timeline<UnitId> stays = new Timeline<>();
        for (Stay stay : known(member.stays(), Stay::known, known)) {
            stays.from(stay.on(), stay.cell());
        }
        return stays;
    }

    /** After a temporary status the member is what they lastly were without an end. */
    private Timeline<DutyStatus> duties(LocalDate known) {
        Timeline<DutyStatus> duties = new Timeline<>();
        Timeline<DutyStatus> lasting = new Timeline<>();
        for (Duty duty : known(member.duties(), Duty::known, known)) {
            LocalDate until = duty.until();
            duties.from(duty.on(), duty.status());
            if (until == null) {
                lasting.from(duty.on(), duty.status());
            } else {
                DutyStatus before = lasting.on(duty.on());
                duties.then(until.plusDays(1), before == null ? DutyStatus.FULL : before);
            }
        }
        return duties;
    }

    /** Households in the member's charge by day, for the cell or for all. */
    private NavigableMap<LocalDate, Integer> load(LocalDate known, @Nullable UnitId only) {
        NavigableMap<LocalDate, Integer> changes = new TreeMap<>();
        for (Charge charge : known(member.charges(), Charge::known, known)) {
            if (only == null || charge.cell().equals(only)) {
                changes.merge(charge.on(), charge.by(), Integer::sum);
            }
        }
        int level = 0;
        for (var change : changes.entrySet()) {
            level += change.getValue();
            change.setValue(level);
        }
        return changes;
    }

    private static int level(NavigableMap<LocalDate, Integer> levels, LocalDate day) {
        var entry = levels.floorEntry(day);
        return entry == null ? 0 : entry.getValue();
    }

    private static <T> List<T> known(List<T> facts, Function<T, LocalDate> when, LocalDate known) {
        return facts.stream().filter(fact -> !when.apply(fact).isAfter(known)).toList();
    }
}
