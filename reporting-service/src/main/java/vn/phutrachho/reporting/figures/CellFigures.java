package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.reporting.figures.Figures.Deeds;
import vn.phutrachho.reporting.figures.Figures.Pledges;

/** Works out the figures of one cell, or of a unit above cells, which has deeds only. */
final class CellFigures {
    private final Unit cell;
    private final @Nullable CellCounts counts;

    CellFigures(Unit cell, @Nullable CellCounts counts) {
        this.cell = cell;
        this.counts = counts;
    }

    Figures answer(Question question) {
        boolean there = isCell() && cell.existsOn(question.asOn());
        int isThere = there ? 1 : 0;
        int isDue = isDue(question.month()) ? 1 : 0;
        if (counts == null) {
            return new Figures(
                    isThere,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    isDue,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Pledges.NONE,
                    Deeds.NONE);
        }
        LocalDate on = question.asOn();
        LocalDate known = question.asKnown();
        LocalDate year = question.firstOfYear();
        YearMonth month = question.month();
        Slot plan = Slot.ofYear(Count.PLAN_IN_FORCE, on.getYear());
        return new Figures(
                isThere,
                counts.level(Count.HOUSEHOLDS, on, known),
                counts.level(Count.COVERED, on, known),
                counts.level(Count.FULL_MEMBERS, on, known),
                counts.level(Count.IDLE_MEMBERS, on, known),
                there && counts.level(plan, on, known) > 0 ? 1 : 0,
                counts.reportsExpected(month, on, known),
                counts.level(Slot.of(Count.REPORTS, month), on, known),
                counts.level(Slot.of(Count.REPORTS_ON_TIME, month), on, known),
                isDue,
                isDue * closed(month, on, known),
                counts.level(Count.OPEN_GRIEVANCES, on, known),
                counts.level(Count.OVERDUE_GRIEVANCES, on, known),
                counts.during(Count.HEARD_GRIEVANCES, year, on, known),
                counts.during(Count.ANSWERED_GRIEVANCES, year, on, known),
                counts.during(Count.CARRIED_BACK_GRIEVANCES, year, on, known),
                counts.during(Count.CONFIRMED_GRIEVANCES, year, on, known),
                counts.during(Count.REOPENED_GRIEVANCES, year, on, known),
                pledges(counts, question),
                deeds(counts, question));
    }

    private static Pledges pledges(CellCounts counts, Question question) {
        LocalDate on = question.asOn();
        LocalDate known = question.asKnown();
        LocalDate year = question.firstOfYear();
        return new Pledges(
                counts.level(Count.PLEDGES_OPEN, on, known),
                counts.during(Count.PLEDGES_REACHED, year, on, known),
                counts.during(Count.RELAPSES, year, on, known));
    }

    private static Deeds deeds(CellCounts counts, Question question) {
        LocalDate on = question.asOn();
        LocalDate known = question.asKnown();
        LocalDate year = question.firstOfYear();
        return new Deeds(
                counts.level(Slot.ofYear(Count.DIRECTIVES_ASKED, on.getYear()), on, known),
                counts.level(Slot.ofYear(Count.DIRECTIVES_MADE_KNOWN, on.getYear()), on, known),
                counts.during(Count.NOMINATIONS, year, on, known),
                counts.during(Count.ADMISSIONS, year, on, known),
                counts.during(Count.INSPECTIONS, year, on, known),
                counts.during(Count.PRACTICES, year, on, known));
    }

    /** The figures of a month, as known later. */
    MonthFigures answer(YearMonth month, Question question) {
        int isDue = isDue(month) ? 1 : 0;
        if (counts == null) {
            return new MonthFigures(month, 0, 0, 0, isDue, 0);
        }
        LocalDate on = question.asOn();
        LocalDate known = question.asKnown();
        return new MonthFigures(
                month,
                counts.reportsExpected(month, on, known),
                counts.level(Slot.of(Count.REPORTS, month), on, known),
                counts.level(Slot.of(Count.REPORTS_ON_TIME, month), on, known),
                isDue,
                isDue * closed(month, on, known));
    }

    private int closed(YearMonth month, LocalDate on, LocalDate known) {
        return counts != null && counts.level(Slot.of(Count.MONTH_CLOSED, month), on, known) > 0
                ? 1
                : 0;
    }

    /** A cell closes each month at whose end it is there. */
    private boolean isDue(YearMonth month) {
        return isCell() && cell.existsOn(month.atEndOfMonth());
    }

    private boolean isCell() {
        return cell.kind() == UnitKind.CELL;
    }
}
