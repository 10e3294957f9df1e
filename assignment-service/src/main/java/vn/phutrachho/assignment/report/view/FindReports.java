package vn.phutrachho.assignment.report.view;

import com.mongodb.client.model.Filters;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for monthly reports. */
@Component
public class FindReports {
    private final View<MemberMonth> months;

    FindReports(Views views, MemberMonthsProjection projection) {
        this.months = views.of(projection);
    }

    public Optional<MemberMonth> report(MemberId member, YearMonth month) {
        return months.find(idOf(member, month).value());
    }

    public List<MemberMonth> ofCell(UnitId cell, YearMonth month) {
        return months.where(
                Filters.and(
                        Filters.eq("d.cell", cell.value()),
                        Filters.eq("d.month", month.toString())));
    }

    /** Those of them that were sent. */
    public List<MemberMonth> sent(UnitId cell, YearMonth month) {
        return ofCell(cell, month).stream().filter(MemberMonth::sent).toList();
    }

    /** A member has one report for a month, so its id follows from the two. */
    public static ReportId idOf(MemberId member, YearMonth month) {
        return new ReportId("report-" + member + "-" + month);
    }
}
