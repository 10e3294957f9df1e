package vn.phutrachho.assignment.responsibility.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.report.web.DueIn;
import vn.phutrachho.events.GrievanceId;
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
        return due != null && due.workingDays() < 0;
    }

    /**
     * What the cases of a cell want; nothing of which there is none.
     *
     * @param wanting cases that want something else than a meeting
     * @param notFollowed cases for which a conclusion was not followed
     */
    static List<CaseRow> of(
            List<KnownGrievance> wanting, List<KnownGrievance> notFollowed, LocalDate today) {
        return Stream.of(
                        row("cell.not-joined", unjoined(true, notFollowed), false, today),
                        row("cell.not-followed", unjoined(false, notFollowed), false, today),
                        row("cell.facts", at(Standing.FACTS_ASKED, wanting), true, today),
                        row("cell.in-confidence", at(Standing.AT_CELL, wanting), false, today),
                        row("cell.carry-back", at(Standing.TO_CARRY_BACK, wanting), true, today))
                .filter(row -> row.count() > 0)
                .toList();
    }

    private static List<KnownGrievance> at(Standing standing, List<KnownGrievance> cases) {
        return cases.stream().filter(c -> c.standing() == standing).toList();
    }

    private static List<KnownGrievance> unjoined(boolean unjoined, List<KnownGrievance> cases) {
        return cases.stream().filter(c -> c.comesAgainUnjoined() == unjoined).toList();
    }

    private static CaseRow row(
            String what, List<KnownGrievance> cases, boolean dated, LocalDate today) {
        Due due =
                cases.stream()
                        .flatMap(known -> Stream.ofNullable(known.dueBelow()))
                        .filter(_ -> dated)
                        .min(Comparator.naturalOrder())
                        .map(day -> DueIn.workingDays(today, day))
                        .orElse(null);
        List<Line> first =
                cases.stream()
                        .filter(known -> !known.confidential())
                        .map(known -> line(known, dated))
                        .sorted(
                                Comparator.comparing(Line::lastDay)
                                        .thenComparing(line -> line.grievance().value()))
                        .limit(SHOWN)
                        .toList();
        return new CaseRow(what, cases.size(), due, first);
    }

    private static Line line(KnownGrievance known, boolean dated) {
        LocalDate by = dated ? known.dueBelow() : null;
        return new Line(known.id(), Objects.toString(known.words(), ""), by);
    }
}
