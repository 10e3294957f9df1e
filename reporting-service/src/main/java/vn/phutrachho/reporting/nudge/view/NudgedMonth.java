package vn.phutrachho.reporting.nudge.view;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * Who of a cell was reminded of a month's report, and whose came.
 *
 * @param nudged each time that somebody was, in the order of days
 * @param reports the reports that came, in the order of days
 */
public record NudgedMonth(
        UnitId cell, YearMonth month, List<ByMember> nudged, List<ByMember> reports) {
    public NudgedMonth {
        nudged = List.copyOf(nudged);
        reports = List.copyOf(reports);
    }

    /** Somebody, on a day. */
    public record ByMember(MemberId member, LocalDate on) {}

    static String idOf(UnitId cell, YearMonth month) {
        return cell + "/" + month;
    }

    static NudgedMonth of(UnitId cell, YearMonth month) {
        return new NudgedMonth(cell, month, List.of(), List.of());
    }

    NudgedMonth withNudge(ByMember one) {
        return new NudgedMonth(cell, month, with(nudged, one), reports);
    }

    NudgedMonth withReport(ByMember one) {
        return new NudgedMonth(cell, month, nudged, with(reports, one));
    }

    /** In an order of its own, so that it does not matter which log told first. */
    private static List<ByMember> with(List<ByMember> before, ByMember one) {
        List<ByMember> all = new ArrayList<>(before);
        all.add(one);
        return all.stream()
                .distinct()
                .sorted(comparing(ByMember::on).thenComparing(each -> each.member().value()))
                .toList();
    }

    /**
     * What became of it, as far as it has come: counted whenever somebody asks.
     *
     * @param days so many days after the last reminder the report is said to have followed it
     */
    public NudgeEffect effect(int days) {
        NudgeEffect effect = NudgeEffect.NONE;
        for (MemberId member : nudged.stream().map(ByMember::member).distinct().toList()) {
            effect = effect.plus(effectOn(member, days));
        }
        return effect;
    }

    private NudgeEffect effectOn(MemberId member, int days) {
        LocalDate last =
                nudged.stream()
                        .filter(each -> each.member().equals(member))
                        .map(ByMember::on)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        Optional<LocalDate> came =
                reports.stream()
                        .filter(each -> each.member().equals(member))
                        .map(ByMember::on)
                        .findFirst();
        boolean soon = came.filter(on -> !on.isAfter(last.plusDays(days))).isPresent();
        return new NudgeEffect(1, soon ? 1 : 0, came.isPresent() && !soon ? 1 : 0);
    }
}
