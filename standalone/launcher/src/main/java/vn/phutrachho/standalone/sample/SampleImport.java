package vn.phutrachho.standalone.sample;

import java.net.http.HttpClient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.phutrachho.standalone.sample.NominationWork.Who;

/**
 * Tells the sample's history to the system, day by day, through the public API: each step by the
 * person whose step it is, on the day on which it happened.
 */
public final class SampleImport {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 2);

    private static final int DILIGENCE_AT_DESKS = 93;
    private static final int DILIGENCE_OF_MEMBERS = 96;

    /** Working days, as the settings that come with the program say. */
    private static final int DAYS_TO_TAKE_ON = 3;

    /** Within which members are reminded of the month's report, as the settings say. */
    private static final int DAYS_BEFORE_REPORTS = 2;

    /** On which desks are looked at last, as in every month. */
    private static final int LAST_DAY_AT_DESKS = 20;

    private final SampleProvince province;
    private final Api api;
    private final SampleClock clock;
    private final SampleState state;
    private final LocalDate today;
    private final Consumer<String> progress;
    private final Duties duties;

    /** One thing that happened on one day. */
    private record Step(LocalDate day, String name, Runnable work) {}

    /**
     * Where the system is.
     *
     * @param services addresses of the services themselves, whose clocks are set
     */
    public record Addresses(String gateway, String issuer, List<String> services) {
        public Addresses {
            services = List.copyOf(services);
        }
    }

    public SampleImport(
            SampleProvince province,
            HttpClient http,
            Addresses addresses,
            SampleState state,
            LocalDate today,
            Consumer<String> progress) {
        this.province = province;
        this.api = new Api(http, addresses.gateway(), addresses.issuer());
        this.clock = new SampleClock(http, addresses.services());
        this.state = state;
        this.today = today;
        this.progress = progress;
        this.duties = new Duties(api);
    }

    /** Goes on where it was; the real time is back when it returns, also when it fails. */
    public void run() {
        List<Step> steps = steps();
        try {
            for (int i = state.read().steps(); i < steps.size(); i++) {
                Step step = steps.get(i);
                clock.set(step.day());
                step.work().run();
                LocalDate next = i + 1 < steps.size() ? steps.get(i + 1).day() : step.day();
                state.advance(i + 1, next);
                progress.accept(
                        "sample "
                                + (i + 1) * 100 / steps.size()
                                + " %: "
                                + step.day()
                                + " "
                                + step.name());
            }
            state.finish(steps.size(), today);
        } finally {
            clock.release();
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Registers registers = new Registers(api, province);
        GrievanceWork grievances = new GrievanceWork(api, duties, lately(today));
        steps.add(new Step(FIRST_DAY, "units and officers", registers::unitsBefore));
        steps.add(new Step(FIRST_DAY.plusDays(2), "members and households", registers::cells));
        steps.add(new Step(Geography.REORGANISED, "the reorganisation", registers::reorganise));
        YearMonth last = YearMonth.from(today).minusMonths(1);
        for (int year = 2025; year <= today.getYear(); year++) {
            plans(steps, year);
        }
        for (YearMonth month = YearMonth.of(2025, 1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            month(steps, month, month.equals(last), grievances);
        }
        steps.add(asItIsNow(grievances));
        steps.add(
                new Step(
                        lately(today),
                        "what came up lately",
                        () ->
                                SideBySide.each(
                                        province.oneCellOfEachCommune(), grievances::comesUp)));
        steps.add(new Step(lately(today), "units are reminded", this::remind));
        steps.add(
                new Step(
                        lately(today),
                        "supervisors are told",
                        () ->
                                new Reminding(api, lately(today))
                                        .supervisors(Officers.PROVINCE_OFFICER)));
        dissemination(steps);
        nominations(steps);
        inspections(steps);
        pledges(steps);
        assessments(steps);
        worthAVisit(steps);
        leaving(steps);
        steps.removeIf(step -> step.day().isAfter(today));
        steps.sort(Comparator.comparing(Step::day));
        return steps;
    }

    private void remind() {
        Reminding reminding = new Reminding(api, lately(today));
        SideBySide.each(Officers.COMMUNE_OFFICERS, reminding::cells);
        reminding.communes(Officers.PROVINCE_OFFICER);
    }

    private void dissemination(List<Step> steps) {
        DisseminationWork work = new DisseminationWork(api, province, today);
        steps.add(new Step(DisseminationWork.ENTERED, "directives entered", work::enter));
        steps.add(
                new Step(
                        DisseminationWork.IN_SEPTEMBER,
                        "sessions on directives",
                        work::inSeptember));
        steps.add(
                new Step(
                        DisseminationWork.AFTERWARDS,
                        "late sessions on directives",
                        work::afterwards));
        steps.add(new Step(work.lastMonth(), "sessions of last month", work::lately));
    }

    private void inspections(List<Step> steps) {
        Inspections inspections = new Inspections(api, duties, province, today);
        steps.add(
                new Step(
                        today.minusDays(Inspections.HELD_DAYS_AGO),
                        "inspections",
                        inspections::hold));
        steps.add(
                new Step(
                        today.minusDays(Inspections.TAKEN_UP_DAYS_AGO),
                        "what neighbours take up",
                        inspections::goOn));
    }

    private WorthAVisit habits() {
        return new WorthAVisit(api, duties, YearMonth.from(today).minusMonths(1));
    }

    private void leaving(List<Step> steps) {
        LocalDate day = today.minusDays(Leaving.DAYS_AGO);
        steps.add(
                new Step(
                        day,
                        "a household and a member leave",
                        () ->
                                new Leaving(api, duties, province.oneCellOfEachCommune())
                                        .leave(day)));
    }

    private void worthAVisit(List<Step> steps) {
        steps.add(
                new Step(
                        today.minusDays(WorthAVisit.WRITTEN_DAYS_AGO),
                        "months written down long after",
                        () -> habits().writesDown(province)));
        // the last of all: what was done before counts on duties as the plans have them
        steps.add(
                new Step(
                        today,
                        "households moved by demand",
                        () -> habits().movesHouseholds(province, today)));
    }

    /** Of the year that is over: what was said of it stands when a newcomer looks. */
    private void assessments(List<Step> steps) {
        AssessmentWork work =
                new AssessmentWork(
                        api, duties, province.oneCellOfEachCommune(), today.getYear() - 1);
        if (work.written().isBefore(FIRST_DAY.plusYears(1))) {
            return; // nobody had a household yet
        }
        steps.add(new Step(work.written(), "members' own words", work::write));
        steps.add(new Step(work.given(), "results of the cells", work::give));
    }

    private void pledges(List<Step> steps) {
        PledgeWork work = new PledgeWork(api, province.oneCellOfEachCommune(), today);
        LocalDate registered = today.minusDays(PledgeWork.REGISTERED_DAYS_AGO);
        LocalDate ended = today.minusDays(PledgeWork.ENDED_DAYS_AGO);
        steps.add(
                new Step(
                        registered,
                        "households register to leave poverty",
                        () -> work.register(registered)));
        steps.add(
                new Step(
                        today.minusDays(PledgeWork.HELPED_DAYS_AGO),
                        "households are helped",
                        work::help));
        steps.add(new Step(ended, "a household leaves poverty", () -> work.end(ended)));
    }

    private void plans(List<Step> steps, int year) {
        YearlyPlans plans = new YearlyPlans(api, duties, province, year);
        int before = year - 1;
        steps.add(
                new Step(
                        LocalDate.of(before, 12, 15),
                        "plans of " + year + " submitted",
                        plans::submit));
        steps.add(
                new Step(
                        LocalDate.of(before, 12, 19),
                        "plans of " + year + " judged",
                        plans::judge));
        steps.add(
                new Step(
                        LocalDate.of(before, 12, 26), "plans of " + year + " mended", plans::mend));
        LocalDate begun = LocalDate.of(year, 1, 2);
        steps.add(
                new Step(begun, "plans of " + year + " in force", () -> plans.awaitDuties(begun)));
        if (year == today.getYear()) {
            steps.add(new Step(today.minusDays(5), "a plan submitted late", plans::submitLate));
        }
    }

    private void nominations(List<Step> steps) {
        NominationWork work = new NominationWork(api, province.oneCellOfEachCommune());
        Set<Who> known = EnumSet.complementOf(EnumSet.of(Who.WAITS_FOR_THE_CELL));
        Set<Who> taken = EnumSet.of(Who.ADMITTED, Who.WAITS_FOR_THE_COMMUNE);
        nominationStep(steps, 200, day -> work.nominate(known, day));
        nominationStep(
                steps,
                170,
                day -> {
                    work.step(taken, "TAKEN_UP", day, Map.of());
                    work.step(
                            EnumSet.of(Who.NOT_TAKEN_UP),
                            "NOT_TAKEN_UP",
                            day,
                            Map.of("reason", "Chưa tham gia đoàn thể nào, giao đoàn thôn giúp."));
                });
        nominationStep(steps, 130, day -> work.step(taken, "SENT_TO_CLASS", day, Map.of()));
        nominationStep(steps, 95, day -> work.step(taken, "CLASS_COMPLETED", day, Map.of()));
        nominationStep(
                steps, 60, day -> work.step(EnumSet.of(Who.ADMITTED), "PROPOSED", day, Map.of()));
        nominationStep(
                steps,
                25,
                day ->
                        work.step(
                                EnumSet.of(Who.ADMITTED),
                                "ADMITTED",
                                day,
                                Map.of("decision", "45-QĐ/ĐU")));
        nominationStep(
                steps,
                6,
                day -> {
                    work.step(EnumSet.of(Who.WAITS_FOR_THE_COMMUNE), "PROPOSED", day, Map.of());
                    work.nominate(EnumSet.of(Who.WAITS_FOR_THE_CELL), day);
                });
    }

    private void nominationStep(List<Step> steps, int daysAgo, Consumer<LocalDate> work) {
        LocalDate day = today.minusDays(daysAgo);
        steps.add(new Step(day, "people nominated", () -> work.accept(day)));
    }

    private void month(
            List<Step> steps, YearMonth month, boolean isLast, GrievanceWork grievances) {
        MonthlyWork work = new MonthlyWork(api, duties, month, habits(), isLast);
        // an answer is due ten working days after the 7th, which is never before the 20th
        LocalDate early = month.atDay(20);
        LocalDate end = month.atEndOfMonth().minusDays(2);
        LocalDate meeting = month.plusMonths(1).atDay(4);
        // what is passed up is to be taken on three working days after the 4th, never before the
        // 7th
        LocalDate late = month.plusMonths(1).atDay(7);
        // whoever leaves a district's desk leaves nothing on it
        YearMonth ends = YearMonth.from(Geography.REORGANISED);
        boolean districtsLeave = month.isBefore(ends) && !month.isBefore(ends.minusMonths(2));
        int diligence = districtsLeave ? 100 : DILIGENCE_AT_DESKS;
        steps.add(
                new Step(
                        early,
                        "reports of " + month,
                        () -> {
                            sideBySide(
                                    who -> grievances.atTheDesk(who, early, diligence),
                                    cell -> work.report(cell, MonthlyWork.Phase.EARLY, early));
                            // after the desks: what is answered today is brought back today
                            eachCell(
                                    cell ->
                                            grievances.backToTheHouseholds(
                                                    cell, early, DILIGENCE_OF_MEMBERS));
                        }));
        if (isLast) {
            LocalDate reminded = weekdaysBefore(month.atEndOfMonth(), DAYS_BEFORE_REPORTS);
            steps.add(
                    new Step(
                            reminded,
                            "members are reminded",
                            new Reminding(api, reminded)::members));
        }
        steps.add(
                new Step(
                        end,
                        "more reports of " + month,
                        () ->
                                eachCell(
                                        cell ->
                                                work.report(
                                                        cell, MonthlyWork.Phase.AT_THE_END, end))));
        steps.add(
                new Step(
                        meeting,
                        "meetings for " + month,
                        () ->
                                eachCell(
                                        cell -> {
                                            if (work.meet(cell, meeting, isLast)) {
                                                grievances.awaited(cell.id());
                                            }
                                        })));
        steps.add(
                new Step(
                        late,
                        "late reports of " + month,
                        () ->
                                sideBySide(
                                        who -> grievances.takesUp(who, late, diligence),
                                        cell -> {
                                            work.report(cell, MonthlyWork.Phase.LATE, late);
                                            grievances.backToTheHouseholds(
                                                    cell, late, DILIGENCE_OF_MEMBERS);
                                        })));
    }

    /** Before what was taken up this month is overdue: a newcomer finds people at work. */
    private Step asItIsNow(GrievanceWork grievances) {
        LocalDate last = YearMonth.from(today).atDay(LAST_DAY_AT_DESKS);
        LocalDate day = today.isAfter(last) ? last : today;
        return new Step(
                day,
                "the desks as they are",
                () -> {
                    SideBySide.each(
                            Officers.COMMUNE_OFFICERS, who -> grievances.asItIsNow(who, day));
                    eachCell(
                            cell ->
                                    grievances.backToTheHouseholds(
                                            cell, day, DILIGENCE_OF_MEMBERS));
                });
    }

    /**
     * What is passed up on that day is to be taken on by the next working day after today: due
     * soon, as a newcomer is to see it. Public holidays are not looked at: one of them between puts
     * it off.
     */
    static LocalDate lately(LocalDate today) {
        return weekdaysBefore(weekday(today.plusDays(1), 1), DAYS_TO_TAKE_ON);
    }

    /** So many weekdays before the day, or before the last that is none of a weekend. */
    private static LocalDate weekdaysBefore(LocalDate last, int days) {
        LocalDate day = weekday(last, -1);
        for (int left = days; left > 0; left--) {
            day = weekday(day.minusDays(1), -1);
        }
        return day;
    }

    /** The day itself, or the nearest that way which is no weekend. */
    private static LocalDate weekday(LocalDate from, int step) {
        LocalDate day = from;
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(step);
        }
        return day;
    }

    /** What officers do at their desks does not touch what cells report. */
    private void sideBySide(Consumer<String> ofEachOfficer, Consumer<Cell> ofEachCell) {
        List<Runnable> all = new ArrayList<>();
        Officers.COMMUNE_OFFICERS.forEach(who -> all.add(() -> ofEachOfficer.accept(who)));
        province.cells().forEach(cell -> all.add(() -> ofEachCell.accept(cell)));
        SideBySide.each(all, Runnable::run);
    }

    private void eachCell(Consumer<Cell> work) {
        SideBySide.each(province.cells(), work);
    }
}
