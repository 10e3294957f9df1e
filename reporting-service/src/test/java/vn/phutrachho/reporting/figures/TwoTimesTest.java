package vn.phutrachho.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.reporting.figures.Province.CELL;
import static vn.phutrachho.reporting.figures.Province.NEW_YEAR;
import static vn.phutrachho.reporting.figures.Province.PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.reporting.Ledger;
import vn.phutrachho.reporting.Ledger.Told;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.view.CellDutyProjection;
import vn.phutrachho.reporting.figures.view.DirectiveCourseProjection;
import vn.phutrachho.reporting.figures.view.GrievanceCourseProjection;
import vn.phutrachho.reporting.figures.view.GroupingOriginProjection;
import vn.phutrachho.reporting.figures.view.MemberDutyProjection;
import vn.phutrachho.reporting.figures.view.PledgeCourseProjection;
import vn.phutrachho.reporting.figures.view.UnitDeedsProjection;

/** Figures as on a day and as known on a day. */
class TwoTimesTest {
    private static final LocalDate LAST = NEW_YEAR.plusDays(400);
    private static final List<Projection<?>> PROJECTIONS =
            List.of(
                    new CellDutyProjection(),
                    new MemberDutyProjection(),
                    new GrievanceCourseProjection(),
                    new PledgeCourseProjection(),
                    new UnitDeedsProjection(),
                    new DirectiveCourseProjection(),
                    new GroupingOriginProjection());

    @Test
    @org.junit.jupiter.api.Tag("M6.1")
    void what_became_known_later_counts_as_on_the_day_but_not_as_known_then() {
        LocalDate third = LocalDate.of(2025, 3, 3);
        LocalDate twentieth = LocalDate.of(2025, 3, 20);
        Province province =
                Province.withOneCell()
                        .household("ho-1", CELL, NEW_YEAR)
                        .assigned("ho-1", "an", CELL, NEW_YEAR)
                        .knownOn(twentieth)
                        .unassigned("ho-1", "an", CELL, third);

        assertThat(province.figures(CELL, third, twentieth).covered()).isZero();
        assertThat(province.figures(CELL, third, twentieth.minusDays(1)).covered()).isEqualTo(1);
        assertThat(province.figures(CELL, third.minusDays(1), twentieth).covered()).isEqualTo(1);
    }

    /** The postings give, for any two days, what a replay of the ledger up to then gives. */
    @Property(tries = 60)
    @Tag("M6.1")
    void as_known_is_what_a_replay_up_to_that_day_gives(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 400) int asOn,
            @ForAll @IntRange(min = 0, max = 400) int asKnown) {
        Ledger ledger = Ledger.of(history(seed));
        Question question = new Question(NEW_YEAR.plusDays(asOn), NEW_YEAR.plusDays(asKnown));
        Ledger then =
                Ledger.of(
                        history(seed).stream()
                                .filter(told -> !told.known().isAfter(question.asKnown()))
                                .toList());

        Figures asked = figures(ledger, question);
        Figures replayed = figures(then, new Question(question.asOn(), LAST.plusYears(1)));

        // the tree is asked as it is known today: see decision 0071
        assertThat(withoutCells(asked)).isEqualTo(withoutCells(replayed));
    }

    @Property(tries = 40)
    @Tag("M6.1")
    void services_may_be_heard_in_any_order(@ForAll long seed, @ForAll long shuffle) {
        List<Told> history = history(seed);

        for (Projection<?> projection : PROJECTIONS) {
            Map<String, ? extends Record> one = Ledger.of(history).fold(projection);
            Map<String, ? extends Record> other =
                    Ledger.of(interleaved(history, new Random(shuffle))).fold(projection);
            assertThat(other).isEqualTo(one);
        }
    }

    @Property(tries = 40)
    @Tag("M6.1")
    void no_figure_is_ever_negative_or_more_than_its_whole(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int asOn) {
        Figures figures =
                figures(Ledger.of(history(seed)), new Question(NEW_YEAR.plusDays(asOn), LAST));

        assertThat(figures.covered()).isBetween(0, figures.households());
        assertThat(figures.idleMembers()).isBetween(0, figures.fullMembers());
        assertThat(figures.plansInForce()).isBetween(0, figures.cells());
        assertThat(figures.overdue()).isBetween(0, figures.open());
        assertThat(figures.deeds().madeKnown()).isBetween(0, figures.deeds().asked());
    }

    private static Figures figures(Ledger ledger, Question question) {
        return Province.answer(ledger, question, Lines.THEN, LAST)
                .dashboard(PROVINCE, Instant.EPOCH)
                .unit()
                .figures();
    }

    private static List<Object> withoutCells(Figures figures) {
        return List.of(
                figures.households(),
                figures.covered(),
                figures.fullMembers(),
                figures.idleMembers(),
                figures.plansInForce(),
                figures.reportsExpected(),
                figures.reports(),
                figures.reportsOnTime(),
                figures.monthsClosed(),
                figures.open(),
                figures.heard(),
                figures.pledges(),
                figures.deeds());
    }

    /** What each service tells keeps its order; whose turn it is does not matter. */
    private static List<Told> interleaved(List<Told> history, Random random) {
        Map<String, List<Told>> bySource =
                history.stream().collect(Collectors.groupingBy(Told::source, Collectors.toList()));
        List<List<Told>> queues =
                new ArrayList<>(bySource.values().stream().map(ArrayList::new).toList());
        List<Told> merged = new ArrayList<>();
        while (!queues.isEmpty()) {
            List<Told> queue = queues.get(random.nextInt(queues.size()));
            merged.add(queue.removeFirst());
            queues.removeIf(List::isEmpty);
        }
        return merged;
    }

    /** A legal history: of each household one member at a time, each thing told after it was. */
    private static List<Told> history(long seed) {
        return new RandomHistory(seed).told();
    }

    private static final class RandomHistory {
        private static final List<UnitId> CELLS = List.of(CELL, new UnitId("giao-thuy"));
        private static final List<String> MEMBERS = List.of("an", "binh", "chi");

        private final Random random;
        private final Province province = Province.withOneCell();
        private final Map<String, String> responsible = new HashMap<>();
        private final Map<String, LocalDate> since = new HashMap<>();
        private final Map<String, UnitId> cellOf = new HashMap<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<String> pledged = new HashSet<>();
        private final Map<String, UnitId> homeOf = new HashMap<>();
        private final Set<String> papers = new HashSet<>();

        RandomHistory(long seed) {
            random = new Random(seed);
        }

        List<Told> told() {
            province.founded(CELLS.getLast(), UnitKind.CELL, Province.COMMUNE);
            for (String member : MEMBERS) {
                cellOf.put(member, CELL);
                province.member(member, CELL, DutyStatus.FULL, NEW_YEAR);
            }
            for (int i = 0; i < 4; i++) {
                since.put("ho-" + i, NEW_YEAR);
                province.household("ho-" + i, CELL, NEW_YEAR);
            }
            LocalDate known = NEW_YEAR;
            for (int i = 0; i < 25; i++) {
                known = known.plusDays(random.nextInt(20));
                province.knownOn(known);
                happens(known, i);
            }
            return province.told();
        }

        private void happens(LocalDate known, int number) {
            LocalDate on = known.minusDays(random.nextInt(12));
            String member = MEMBERS.get(random.nextInt(MEMBERS.size()));
            String household = "ho-" + random.nextInt(4);
            UnitId cell = cellOf.getOrDefault(member, CELL);
            switch (random.nextInt(12)) {
                case 0, 1 -> handOver(household, member, on);
                case 2 ->
                        province.treated(
                                member, cell, DutyStatus.AWAY, on, on.plusDays(random.nextInt(60)));
                case 3 -> {
                    UnitId to = CELLS.get(random.nextInt(2));
                    province.transferred(member, cell, to, on);
                    cellOf.put(member, to);
                }
                case 4 -> report(member, cell, on);
                case 5 -> province.heard("kn-" + number, cell, on);
                case 6 -> province.nominated("gt-" + number, cell, on);
                case 7 -> province.inspected("kt-" + number, cell, on);
                case 8 -> pledge(household, on);
                case 9 -> moved(household, on);
                case 10 -> directive(cell, on, known);
                default -> {
                    if (random.nextBoolean()) {
                        province.planApproved(CELL, 2025, on);
                    } else {
                        province.planClosed(CELL, 2025, on);
                    }
                }
            }
        }

        private void pledge(String household, LocalDate on) {
            if (pledged.add(household)) {
                province.pledged(household, homeOf.getOrDefault(household, CELL), on);
            } else if (pledged.add("left " + household)) {
                province.leftPoverty(household, homeOf.getOrDefault(household, CELL), on);
            }
        }

        private void moved(String household, LocalDate on) {
            UnitId from = homeOf.getOrDefault(household, CELL);
            UnitId to = CELLS.get(1 - CELLS.indexOf(from));
            homeOf.put(household, to);
            province.moved(household, from, to, on);
        }

        /** One of two papers is entered, or withdrawn, or made known by a cell. */
        private void directive(UnitId cell, LocalDate on, LocalDate known) {
            String paper = "d-" + random.nextInt(2);
            DirectiveId directive = new DirectiveId(paper);
            if (papers.add(paper)) {
                province.asked(
                        paper,
                        PROVINCE,
                        known,
                        known.plusDays(60),
                        UnitKind.CELL,
                        UnitKind.COMMUNE);
            } else if (random.nextInt(4) == 0) {
                province.tell(
                        new DirectiveWithdrawn(directive, PROVINCE, known, null, "văn bản mới"));
            } else if (random.nextInt(4) == 0) {
                province.tell(new DirectiveReinstated(directive, PROVINCE, "nhầm", known));
            } else {
                province.madeKnown(paper, random.nextBoolean() ? cell : Province.COMMUNE, on);
            }
        }

        private void report(String member, UnitId cell, LocalDate on) {
            YearMonth month = YearMonth.from(on).minusMonths(1);
            if (reports.add(member + month)) {
                province.reported(member, cell, month, on, random.nextBoolean());
            }
        }

        private void handOver(String household, String member, LocalDate asked) {
            LocalDate last = since.getOrDefault(household, NEW_YEAR);
            LocalDate on = asked.isBefore(last) ? last : asked;
            String before = responsible.put(household, member);
            if (before != null) {
                province.unassigned(household, before, CELL, on);
            }
            province.assigned(household, member, CELL, on);
            since.put(household, on);
        }
    }
}
