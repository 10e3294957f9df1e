package vn.phutrachho.household.grievance.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.projections.Place;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for cases. */
@Component
public class FindGrievances {
    /** A longer list says that it is longer, not how long. */
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_OF_A_HOUSEHOLD = 50;
    private static final Bson NOBODY_FIRST = ascending("d.held", "d.turn", "_id");

    private final Views views;
    private final GrievanceCaseProjection projection;

    FindGrievances(Views views, GrievanceCaseProjection projection) {
        this.views = views;
        this.projection = projection;
    }

    /** Where a desk looks for its cases. */
    public enum Tray {
        /** Referred to the desk and not accepted yet. */
        NOBODY,
        /** Accepted by the desk, or at the cell to be concluded; paused ones among them. */
        DESK,
        /**
         * Due soon, and the desk was reminded: what waits at it or was accepted by it, and at a
         * cell what its members are to carry back.
         */
        SOON,
        /** Below: nobody holds it, it is overdue or goes in a circle, and the desk was told. */
        TOLD,
        /** Passed on by the desk, and open elsewhere. */
        ELSEWHERE,
        /** Answered; the member's turn. */
        CARRY_BACK,
        /** What the desk promised and has still to do. */
        PROMISES,
        /** Closed or withdrawn. */
        ENDED
    }

    /** Where those above look for the cases beneath them, wherever these lie. */
    public enum State {
        /** Not closed and not withdrawn. */
        OPEN,
        /** Passed on and accepted by nobody yet. */
        NOBODY,
        /** The day of the present step has passed, and its clock runs. */
        OVERDUE,
        /** A desk has asked for facts; the clock stands still. */
        PAUSED,
        /** Answered; the member is to carry it back, or the household to say what it thinks. */
        HOUSEHOLD,
        /** Closed or withdrawn. */
        ENDED
    }

    /** How a list is ordered. */
    public enum Order {
        /** What is due first on top, what is paused by the day that this ends at the latest. */
        DUE,
        /** What was said last on top. */
        NEWEST,
        /** What has stood longest on top. */
        LONGEST
    }

    /**
     * What somebody looks for in a list.
     *
     * @param search words, marks or not; empty for all
     * @param theme only these; null for all
     * @param kind only these; null for all
     */
    public record Asked(
            String search, @Nullable Theme theme, @Nullable GrievanceKind kind, Order order) {
        /** All there is, what is due first on top. */
        public static final Asked ALL = new Asked("", null, null, Order.DUE);

        /** The same in another order. */
        public Asked in(Order other) {
            return new Asked(search, theme, kind, other);
        }
    }

    /**
     * One page of a longer list.
     *
     * @param total how many there are on all pages, as far as they are counted
     */
    public record Found(List<GrievanceCase> cases, long total) {
        public Found {
            cases = List.copyOf(cases);
        }
    }

    /**
     * @throws GrievanceRefusal.Unknown when there is no such case
     */
    public GrievanceCase named(GrievanceId grievance) {
        return cases().find(grievance.value()).orElseThrow(GrievanceRefusal.Unknown::new);
    }

    /**
     * The same, once all is known that is recorded by now.
     *
     * @throws vn.phutrachho.projections.ViewLagsBehind when that takes too long
     */
    public FindGrievances asRecorded() {
        cases().asRecorded();
        return this;
    }

    /** How far history has gone into what is found. */
    public Place place() {
        return views.named(projection.name()).place();
    }

    /** Those of one household, the newest first. */
    public List<GrievanceCase> ofHousehold(HouseholdId household) {
        return cases().where(
                        eq("d.said.household", household.value()),
                        sort(Order.NEWEST),
                        0,
                        MOST_OF_A_HOUSEHOLD);
    }

    /** All that were ever written down of the household's words, the oldest first. */
    public List<GrievanceCase> everyOf(HouseholdId household) {
        return cases().where(
                        eq("d.said.household", household.value()),
                        ascending("d.said.heardOn", "_id"));
    }

    /**
     * What other households of the cells have said about the same and is still open, so that it can
     * be joined: of the same theme and on a desk, the newest first. Confidential ones are not told.
     */
    public List<GrievanceCase> similar(Collection<UnitId> cells, Theme theme, int most) {
        return cases().where(
                        and(
                                in("d.said.cell", values(cells.stream())),
                                eq("d.said.theme", theme.value()),
                                stages(
                                        CaseStage.AT_CELL,
                                        CaseStage.REFERRED,
                                        CaseStage.IN_HAND,
                                        CaseStage.PAUSED),
                                forMany()),
                        sort(Order.NEWEST),
                        0,
                        most);
    }

    /**
     * Those that could go on for another of the same theme.
     *
     * @param desks the desk that holds both, under all ids that it has had
     */
    public List<GrievanceCase> joinable(GrievanceCase asked, Collection<UnitId> desks, int most) {
        return cases().where(
                        and(
                                in("d.now.desk", values(desks.stream())),
                                stages(CaseStage.AT_CELL, CaseStage.IN_HAND, CaseStage.PAUSED),
                                ne("_id", asked.id().value()),
                                eq("d.said.theme", asked.said().theme().value()),
                                forMany()),
                        sort(Order.NEWEST),
                        0,
                        most);
    }

    /** Cases whose pause was to end before the day. */
    public List<GrievanceCase> pausedUntilBefore(LocalDate day, int most) {
        return cases().where(
                        and(stages(CaseStage.PAUSED), lt("d.pause.until", day)),
                        sort(Order.DUE),
                        0,
                        most);
    }

    /** Cases due on the day or before, of which whoever should act was not reminded. */
    public List<GrievanceCase> dueAndNotReminded(LocalDate day, int most) {
        return cases().where(
                        and(eq("d.toldSoon", false), lte("d.turn", day), running()),
                        sort(Order.DUE),
                        0,
                        most);
    }

    /**
     * Cases due before the day, of which so many levels above have been told; longest first.
     *
     * @param heldByNobody those that nobody holds, or those that somebody does
     */
    public List<GrievanceCase> dueBefore(
            LocalDate day, int levelsTold, boolean heldByNobody, int skip, int most) {
        return cases().where(
                        and(
                                eq("d.toldLevels", levelsTold),
                                lt("d.turn", day),
                                heldByNobody ? stages(CaseStage.REFERRED) : held()),
                        sort(Order.DUE),
                        skip,
                        most);
    }

    /**
     * Answered cases of whose member no cell was told that there is none, in the order of their
     * ids.
     *
     * @param after those after this one; null from the first on
     */
    public List<GrievanceCase> withMemberAndNotTold(@Nullable GrievanceId after, int most) {
        Bson further = after == null ? Filters.empty() : gt("_id", after.value());
        return cases().where(
                        and(withMember(), eq("d.toldOfNobody", null), further),
                        ascending("_id"),
                        0,
                        most);
    }

    /** Cases that lie on one of the desks, of which nobody above has been told. */
    public List<GrievanceCase> lyingAt(Collection<UnitId> desks, int skip, int most) {
        return cases().where(
                        and(
                                eq("d.toldLevels", 0),
                                in("d.now.desk", values(desks.stream())),
                                stages(
                                        CaseStage.AT_CELL,
                                        CaseStage.REFERRED,
                                        CaseStage.IN_HAND,
                                        CaseStage.PAUSED)),
                        sort(Order.DUE),
                        skip,
                        most);
    }

    /** Cases of which something was promised for a day before, and nobody above has been told. */
    public List<GrievanceCase> promisedBefore(LocalDate day, int most) {
        return cases().where(
                        elemMatch(
                                "d.promises",
                                and(
                                        lt("doneBy", day),
                                        exists("outcome", false),
                                        eq("told", false))),
                        ascending("_id"),
                        0,
                        most);
    }

    /** On somebody's desk or with the member, and the clock not standing still. */
    private static Bson running() {
        return stages(
                Stream.of(CaseStage.values())
                        .filter(CaseStage::isRunning)
                        .toArray(CaseStage[]::new));
    }

    private static Bson held() {
        return stages(
                CaseStage.AT_CELL, CaseStage.IN_HAND, CaseStage.ANSWERED, CaseStage.CARRIED_BACK);
    }

    /** Those of the ids that there are. */
    public List<GrievanceCase> all(Collection<GrievanceId> grievances) {
        return cases().findAll(values(grievances.stream()));
    }

    /** Those that people call by the number; as a rule there is one at the most. */
    public List<GrievanceCase> numbered(String number) {
        return cases().where(eq("d.number", number));
    }

    /**
     * One of the trays of desks.
     *
     * @param today the day before which a step is overdue, and not due soon any more
     * @param caredForAgain households that have a responsible member by now: of them the cell was
     *     told that they have none, and that is not so any more
     */
    public record OneTray(
            Collection<UnitId> desks,
            Tray tray,
            LocalDate today,
            Collection<HouseholdId> caredForAgain) {}

    /**
     * A desk's cases in one of its trays; in that of what it was told, what nobody holds first.
     *
     * @param cells only of households of these; null for all
     */
    public Found onDesks(
            OneTray asked, @Nullable Collection<UnitId> cells, Asked narrowed, int skip, int most) {
        Bson there = cells == null ? Filters.empty() : ofCells(cells);
        Bson filter = and(of(asked), there, narrowed(narrowed));
        boolean nobodyFirst = asked.tray() == Tray.TOLD && narrowed.order() == Order.DUE;
        Bson sort = nobodyFirst ? NOBODY_FIRST : sort(narrowed.order());
        return page(filter, narrowed, sort, skip, most);
    }

    /** How many are in a tray, as far as they are counted. */
    public long count(OneTray asked) {
        return cases().countUpTo(MOST_COUNTED, of(asked));
    }

    /** Confidential ones in a tray of what desks were told: they count them, and see none. */
    public long countToldInConfidence(OneTray asked) {
        return cases().countUpTo(MOST_COUNTED, and(told(asked), eq("d.confidential", true)));
    }

    /** Households of which the desks were told that nobody is responsible for them. */
    public Set<HouseholdId> toldOfNobodyFor(Collection<UnitId> desks) {
        return cases()
                .where(
                        in("d.toldOfNobody", values(desks.stream())),
                        sort(Order.DUE),
                        0,
                        MOST_COUNTED)
                .stream()
                .map(it -> it.said().household())
                .collect(toSet());
    }

    /**
     * Those that a member brought, and those of the households in their charge.
     *
     * @param gone members in whose place they are: who had brought something, and are none any more
     */
    public Found ofMember(
            MemberId member,
            Collection<HouseholdId> households,
            Collection<MemberId> gone,
            boolean open,
            Asked asked,
            int skip,
            int most) {
        Bson inCharge =
                and(
                        in("d.said.household", values(households.stream())),
                        or(forMany(), withMember(), in("d.said.by", values(gone.stream()))));
        Bson theirs = or(eq("d.said.by", member.value()), inCharge);
        Bson filter = and(theirs, open(open), narrowed(asked));
        return page(filter, asked, sort(asked.order()), skip, most);
    }

    /** Who brought the confidential ones of households. */
    public Set<MemberId> whoBroughtInConfidence(Collection<HouseholdId> households) {
        return cases()
                .where(
                        and(
                                in("d.said.household", values(households.stream())),
                                eq("d.confidential", true)))
                .stream()
                .map(it -> it.said().by())
                .collect(toSet());
    }

    /** Those of the households of cells, wherever they lie now. */
    public Found ofCells(Collection<UnitId> cells, boolean open, Asked asked, int skip, int most) {
        Bson theirs = and(ofCells(cells), heldOrForMany(cells));
        Bson filter = and(theirs, open(open), narrowed(asked));
        return page(filter, asked, sort(asked.order()), skip, most);
    }

    /**
     * Those of the households of cells as whoever stands above sees them: without the confidential
     * ones.
     *
     * @param today the day before which a step is overdue
     */
    public Found beneath(
            Collection<UnitId> cells,
            State state,
            LocalDate today,
            Asked asked,
            int skip,
            int most) {
        Bson theirs = and(forMany(), ofCells(cells), at(state, today));
        return page(and(theirs, narrowed(asked)), asked, sort(asked.order()), skip, most);
    }

    /** Confidential ones of cells that are open: whoever stands above counts them. */
    public long countOpenInConfidence(Collection<UnitId> cells) {
        return cases().countUpTo(
                        MOST_COUNTED, and(eq("d.confidential", true), ofCells(cells), open(true)));
    }

    private static Bson at(State state, LocalDate today) {
        return switch (state) {
            case OPEN -> open(true);
            case NOBODY -> stages(CaseStage.REFERRED);
            case OVERDUE -> and(running(), lt("d.turn", today));
            case PAUSED -> stages(CaseStage.PAUSED);
            case HOUSEHOLD -> withMember();
            case ENDED -> open(false);
        };
    }

    private static Bson ofCells(Collection<UnitId> cells) {
        return in("d.said.cell", values(cells.stream()));
    }

    private Found page(Bson filter, Asked asked, Bson sort, int skip, int most) {
        return asked.search().isBlank()
                ? new Found(
                        cases().where(filter, sort, skip, most),
                        cases().countUpTo(MOST_COUNTED, filter))
                : searched(filter, sort, skip, most);
    }

    /** Words are looked for in all there are: once, for the page and for how many there are. */
    private Found searched(Bson filter, Bson sort, int skip, int most) {
        List<String> found = cases().ids(filter, sort, Math.max(MOST_COUNTED, skip + most));
        List<String> shown = found.stream().skip(skip).limit(most).toList();
        Map<String, GrievanceCase> byId =
                cases().findAll(shown).stream()
                        .collect(toMap(it -> it.id().value(), Function.identity()));
        return new Found(
                shown.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList(),
                Math.min(found.size(), MOST_COUNTED));
    }

    /** Asked for anew each time: a rebuild puts another collection in its place. */
    private View<GrievanceCase> cases() {
        return views.of(projection);
    }

    private static Bson of(OneTray asked) {
        List<String> units = values(asked.desks().stream());
        Bson here = in("d.now.desk", units);
        Bson known = in("d.units", units);
        return switch (asked.tray()) {
            case NOBODY -> and(here, stages(CaseStage.REFERRED));
            case DESK -> and(here, stages(CaseStage.AT_CELL, CaseStage.IN_HAND, CaseStage.PAUSED));
            case SOON -> soon(asked, here);
            case TOLD -> and(told(asked), forMany());
            case ELSEWHERE -> and(known, nin("d.now.desk", units), open(true), forMany());
            case CARRY_BACK -> and(here, withMember(), forMany());
            case PROMISES ->
                    elemMatch("d.promises", and(in("by", units), exists("outcome", false)));
            case ENDED -> and(known, open(false), forMany());
        };
    }

    /** While the member is to act, it is the household's cell that was reminded. */
    private static Bson soon(OneTray asked, Bson here) {
        Bson reminded = and(eq("d.toldSoon", true), gte("d.turn", asked.today()));
        Bson onDesk = and(here, stages(CaseStage.REFERRED, CaseStage.AT_CELL, CaseStage.IN_HAND));
        Bson toCarryBack = and(ofCells(asked.desks()), withMember(), forMany());
        return and(reminded, or(onDesk, toCarryBack));
    }

    private static Bson told(OneTray asked) {
        List<String> units = values(asked.desks().stream());
        Bson ofNobody =
                and(
                        in("d.toldOfNobody", units),
                        nin("d.said.household", values(asked.caredForAgain().stream())));
        return or(in("d.toldAbove", units), ofNobody);
    }

    /** A confidential case is shown to nobody but who holds it and who brought it. */
    private static Bson forMany() {
        return eq("d.confidential", false);
    }

    private static Bson heldOrForMany(Collection<UnitId> cells) {
        Bson held =
                and(
                        in("d.now.desk", values(cells.stream())),
                        stages(
                                CaseStage.AT_CELL,
                                CaseStage.REFERRED,
                                CaseStage.IN_HAND,
                                CaseStage.PAUSED,
                                CaseStage.JOINED));
        return or(forMany(), held);
    }

    private static Bson open(boolean open) {
        return stages(
                Stream.of(CaseStage.values())
                        .filter(stage -> stage.isOpen() == open)
                        .toArray(CaseStage[]::new));
    }

    private static Bson withMember() {
        return stages(CaseStage.ANSWERED, CaseStage.CARRIED_BACK);
    }

    private static Bson stages(CaseStage... stages) {
        return in("d.now.stage", Stream.of(stages).map(CaseStage::name).toList());
    }

    private static Bson narrowed(Asked asked) {
        List<Bson> all = new ArrayList<>(said(asked.search()));
        if (asked.theme() != null) {
            all.add(eq("d.said.theme", asked.theme().value()));
        }
        if (asked.kind() != null) {
            all.add(eq("d.said.kind", asked.kind().name()));
        }
        return all.isEmpty() ? Filters.empty() : and(all);
    }

    /** Every word that was typed is somewhere in what was said, marks or not. */
    private static List<Bson> said(String search) {
        if (search.isBlank()) {
            return List.of();
        }
        List<Bson> words = new ArrayList<>();
        for (String word : List.of(SearchKey.of(search).split(" ", -1))) {
            words.add(regex("d.searchKey", Pattern.quote(word)));
        }
        return words;
    }

    private static Bson sort(Order order) {
        return switch (order) {
            case DUE -> ascending("d.turn", "_id");
            case NEWEST -> descending("d.said.heardOn", "_id");
            case LONGEST -> ascending("d.now.arrived", "_id");
        };
    }

    private static List<String> values(Stream<? extends Identifier> ids) {
        return ids.map(Identifier::value).toList();
    }
}
