package vn.phutrachho.assignment.report.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.web.Due;

/**
 * A month's reports of a cell: who has sent theirs and who has not, of those with households.
 *
 * @param owing members with households who have not sent theirs
 */
public record OwedReports(YearMonth month, int sent, List<CellMember> owing, Due due) {
    /**
     * As it stands today.
     *
     * @param coverage who has households on a day of the month
     * @param due how far away the month's last day is
     */
    public static OwedReports of(
            YearMonth month, Coverage coverage, List<MemberMonth> sent, Due due) {
        Set<MemberId> done = sent.stream().map(MemberMonth::member).collect(Collectors.toSet());
        return new OwedReports(
                month,
                sent.size(),
                coverage.members().stream()
                        .filter(m -> coverage.countOf(m.id()) > 0 && !done.contains(m.id()))
                        .toList(),
                due);
    }
}
