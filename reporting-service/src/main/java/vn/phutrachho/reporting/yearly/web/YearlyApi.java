package vn.phutrachho.reporting.yearly.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.reporting.yearly.FindYearlyReport;
import vn.phutrachho.reporting.yearly.YearlyReport;

/** The yearly report for programs: the same figures as its page shows, for the same people. */
@RestController
@RequestMapping("/api/yearly-report")
class YearlyApi {
    private final Access access;
    private final FindYearlyReport reports;

    YearlyApi(Access access, FindYearlyReport reports) {
        this.access = access;
        this.reports = reports;
    }

    /** What a year brought beneath a unit, as known on a day. */
    @GetMapping
    YearlyReport report(
            @RequestParam @Nullable UnitId unit,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable LocalDate known) {
        Caller caller = access.caller();
        return reports.of(
                caller,
                unit == null ? reports.home(caller) : unit,
                year == null ? caller.today().getYear() : year,
                known);
    }
}
