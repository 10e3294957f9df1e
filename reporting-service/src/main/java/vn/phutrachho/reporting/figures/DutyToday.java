package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.reporting.figures.view.MemberDuty;

/** What a member owes on a day, by what was known on it: the same facts that figures count. */
public final class DutyToday {
    private final MemberDuty member;
    private final LocalDate day;

    public DutyToday(MemberDuty member, LocalDate day) {
        this.member = member;
        this.day = day;
    }

    /**
     * Whether the member owes a cell the report of a month. Whoever is away, exempt, relieved of
     * all households or in no cell any more owes none.
     */
    public boolean owesReport(UnitId cell, YearMonth month) {
        return new MemberCounts(member, cell).owesReport(month, day);
    }

    /** Whether the member is the one to carry an answer back to the household. */
    public boolean answersTo(HouseholdId household) {
        return member.held().contains(household)
                && member.cells().stream()
                        .anyMatch(cell -> new MemberCounts(member, cell).isAtWork(day));
    }
}
