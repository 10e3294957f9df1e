package vn.phutrachho.household.grievance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.FindGrievances.Asked;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.household.grievance.view.FindGrievances.OneTray;
import vn.phutrachho.household.grievance.view.FindGrievances.Order;
import vn.phutrachho.household.grievance.view.FindGrievances.State;
import vn.phutrachho.household.grievance.view.FindGrievances.Tray;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Paging;

/** The lists of grievances that somebody may see, by page or by program. */
@Component
public class GrievanceLists {
    public static final int MOST_ON_A_PAGE = 100;

    /** Most rows of a spreadsheet: more is narrowed first. */
    public static final int MOST_TAKEN_AWAY = 2_000;

    private static final int MOST_SIMILAR = 5;

    private final FindGrievances find;
    private final FindHouseholds households;
    private final GrievanceRights rights;

    GrievanceLists(FindGrievances find, FindHouseholds households, GrievanceRights rights) {
        this.find = find;
        this.households = households;
        this.rights = rights;
    }

    /**
     * @throws AccessRefused when the person is neither a secretary nor a member
     */
    public void demandOwn(Caller caller) {
        if (!caller.has(Role.SECRETARY)) {
            caller.requireMember();
        }
    }

    /**
     * A secretary's are those of the cell, none once it was merged; a member's those they brought
     * and those of the households in their charge.
     *
     * @param cell only of households of this one; null for all
     * @throws AccessRefused when the person is neither, or the cell is not theirs
     */
    public Found mine(
            Caller caller, boolean open, @Nullable UnitId cell, Asked asked, Paging paging) {
        List<UnitId> own = caller.unitsWith(Role.SECRETARY);
        if (cell != null && !own.contains(cell)) {
            throw new AccessRefused();
        }
        Set<UnitId> theirs = cell == null ? Set.copyOf(own) : Set.of(cell);
        List<UnitId> cells = List.copyOf(caller.tree().withMerged(theirs, caller.today()));
        if (!cells.isEmpty()) {
            return calledBy(caller, asked)
                    .orElseGet(
                            () -> find.ofCells(cells, open, asked, paging.skip(), paging.size()));
        }
        if (!own.isEmpty() && caller.member().isEmpty()) {
            return new Found(List.of(), 0);
        }
        return calledBy(caller, asked)
                .orElseGet(() -> ofMember(caller, caller.requireMember(), open, asked, paging));
    }

    private Found ofMember(
            Caller caller, MemberId member, boolean open, Asked asked, Paging paging) {
        List<HouseholdId> inCare = households.inCareOf(member, caller.today());
        Set<MemberId> gone = households.gone(find.whoBroughtInConfidence(inCare), caller.today());
        return find.ofMember(member, inCare, gone, open, asked, paging.skip(), paging.size());
    }

    /**
     * @throws AccessRefused when the person acts for no desk
     */
    public void demandDesk(Caller caller) {
        desksOf(caller);
    }

    /**
     * What lies on the desks that the person acts for.
     *
     * @param unit only of households of cells beneath it; null for all
     * @throws AccessRefused when they act for none, or the unit does not lie beneath them
     */
    public Found desk(Caller caller, Tray tray, @Nullable UnitId unit, Asked asked, Paging paging) {
        OneTray theirs = tray(caller, tray);
        Set<UnitId> cells = unit == null ? null : Oversight.of(caller).cells(unit);
        return calledBy(caller, asked)
                .orElseGet(() -> find.onDesks(theirs, cells, asked, paging.skip(), paging.size()));
    }

    private OneTray tray(Caller caller, Tray tray) {
        List<UnitId> desks = desksOf(caller);
        Set<HouseholdId> caredForAgain =
                tray == Tray.TOLD
                        ? households
                                .responsibleFor(find.toldOfNobodyFor(desks), caller.today())
                                .keySet()
                        : Set.of();
        return new OneTray(desks, tray, caller.today(), caredForAgain);
    }

    /**
     * The cases of the cells beneath the person, wherever they lie, without the confidential ones.
     * They come in two orders only, since there are so many: what is due first on top, or what was
     * said last, as what has ended always does.
     *
     * @param unit only of households of cells beneath it; null for all
     * @throws AccessRefused when they stand above nothing, or the unit does not lie beneath them
     */
    public Found beneath(
            Caller caller, State state, @Nullable UnitId unit, Asked asked, Paging paging) {
        Oversight oversight = Oversight.of(caller);
        oversight.demandAny();
        Set<UnitId> cells = unit == null ? oversight.cells() : oversight.cells(unit);
        return calledBy(caller, asked)
                .orElseGet(
                        () ->
                                find.beneath(
                                        cells,
                                        state,
                                        caller.today(),
                                        asked.in(orderOf(state, asked.order())),
                                        paging.skip(),
                                        paging.size()));
    }

    private static Order orderOf(State state, Order asked) {
        return state == State.ENDED || asked == Order.NEWEST ? Order.NEWEST : Order.DUE;
    }

    /**
     * How many open confidential ones there are in the cells beneath the person.
     *
     * @throws AccessRefused when they stand above nothing
     */
    public long countBeneathInConfidence(Caller caller) {
        Oversight oversight = Oversight.of(caller);
        oversight.demandAny();
        return find.countOpenInConfidence(oversight.cells());
    }

    /**
     * Where a number was typed: the case that is called so, wherever it is, if the person may see
     * it. Empty when there is none: then these may be words.
     */
    private Optional<Found> calledBy(Caller caller, Asked asked) {
        List<GrievanceCase> called =
                GrievanceId.numberTyped(asked.search())
                        .map(find::numbered)
                        .orElse(List.of())
                        .stream()
                        .filter(it -> rights.maySee(caller, it))
                        .toList();
        return called.isEmpty() ? Optional.empty() : Optional.of(new Found(called, called.size()));
    }

    /**
     * What others of the household's cell have said about the same and is still open, for whoever
     * is about to write down its words.
     *
     * @throws AccessRefused when the household is not in the person's charge, and was not lately
     */
    public List<GrievanceCase> similar(Caller caller, HouseholdId household, Theme theme) {
        MemberId member = caller.requireMember();
        if (!households.lately(member, caller.today()).contains(household)) {
            throw new AccessRefused();
        }
        return find.similar(List.of(households.named(household).cell()), theme, MOST_SIMILAR);
    }

    /**
     * How many there are in a tray of the desks that the person acts for, as far as they are
     * counted.
     *
     * @throws AccessRefused when they act for none
     */
    public long count(Caller caller, Tray tray) {
        return find.count(tray(caller, tray));
    }

    /**
     * How many confidential ones the desks that the person acts for were told of.
     *
     * @throws AccessRefused when they act for none
     */
    public long countToldInConfidence(Caller caller) {
        return find.countToldInConfidence(tray(caller, Tray.TOLD));
    }

    private static List<UnitId> desksOf(Caller caller) {
        List<UnitId> desks = List.copyOf(Desks.of(caller));
        if (desks.isEmpty()) {
            throw new AccessRefused();
        }
        return desks;
    }
}
