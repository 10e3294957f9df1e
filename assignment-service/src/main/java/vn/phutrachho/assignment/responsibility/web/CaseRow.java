package vn.phutrachho.assignment.responsibility.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.web.Due;

/**
 * Cases of a cell that want the same of somebody, as one line of what is to be done. What is kept
 * confidential is counted and not shown.
 *
 * @param what key of its sentence
 * @param due for the first of them; absent where there is no day
 * @param first some of them, what is due first in front
 */
public record CaseRow(String what, int count, @Nullable Due due, List<Line> first) {
    private static final int SHOWN = 3;
    private static final LastDay NO_DAY = _ -> null;
    private static final LastDay BELOW = KnownGrievance::dueBelow;

    /** By when a case wants what its row says. */
    private interface LastDay {
        @Nullable LocalDate of(KnownGrievance known);
    }

    /**
     * One of the cases.
     *
     * @param by last day, where there is one
     */
    public record Line(GrievanceId grievance, String words, @Nullable LocalDate by) {
        private LocalDate lastDay() {
            return by == null ? LocalDate.MAX : by;
        }
    }

    /** Whether the first of them is overdue. */
    public boolean overdue() {
        return due != null && due.over();
    }

    /**
     * What the cases of a cell want; nothing of which there is none.
     *
     * @param forTheMeeting cases that a meeting is to conclude
     * @param wanting cases that want something else than a meeting
     * @param notFollowed cases for which a conclusion was not followed
     */
    static List<CaseRow> of(
            List<KnownGrievance> forTheMeeting,
            List<KnownGrievance> wanting,
            List<KnownGrievance> notFollowed,
            DaysLeft left) {
        List<KnownGrievance> inConfidence = at(Standing.AT_CELL, wanting);
        List<KnownGrievance> near =
                Stream.concat(forTheMeeting.stream(), inConfidence.stream())
                        .filter(known -> isNear(known.concludeBy(), left))
                        .toList();
        List<KnownGrievance> toCarryBack = at(Standing.TO_CARRY_BACK, wanting);
        return Stream.of(
                        row("cell.conclude", near, KnownGrievance::concludeBy, left),
                        row("cell.not-joined", unjoined(true, notFollowed), NO_DAY, left),
                        row("cell.not-followed", unjoined(false, notFollowed), NO_DAY, left),
                        row("cell.facts", at(Standing.FACTS_ASKED, wanting), BELOW, left),
                        row("cell.in-confidence", inConfidence, NO_DAY, left),
                        row("cell.carry-back", toCarryBack, BELOW, left))
                .filter(row -> row.count() > 0)
                .toList();
    }

    /** Of the day or a few before it; or it has passed. */
    private static boolean isNear(@Nullable LocalDate day, DaysLeft left) {
        return day != null && !left.until(day).kind().isEmpty();
    }

    private static List<KnownGrievance> at(Standing standing, List<KnownGrievance> cases) {
        return cases.stream().filter(c -> c.standing() == standing).toList();
    }

    private static List<KnownGrievance> unjoined(boolean unjoined, List<KnownGrievance> cases) {
        return cases.stream().filter(c -> c.comesAgainUnjoined() == unjoined).toList();
    }

    private static CaseRow row(
            String what, List<KnownGrievance> cases, LastDay day, DaysLeft left) {
        Due due =
                cases.stream()
                        .flatMap(known -> Stream.ofNullable(day.of(known)))
                        .min(Comparator.naturalOrder())
                        .map(left::until)
                        .orElse(null);
        List<Line> first =
                cases.stream()
                        .filter(known -> !known.confidential())
                        .map(known -> line(known, day.of(known)))
                        .sorted(
                                Comparator.comparing(Line::lastDay)
                                        .thenComparing(line -> line.grievance().value()))
                        .limit(SHOWN)
                        .toList();
        return new CaseRow(what, cases.size(), due, first);
    }

    private static Line line(KnownGrievance known, @Nullable LocalDate by) {
        return new Line(known.id(), Objects.toString(known.words(), ""), by);
    }
}
