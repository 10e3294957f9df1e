package vn.phutrachho.household.grievance;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.household.grievance.view.FindGrievances.Order;
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
    private static final int MOST_SIMILAR = 5;

    private final FindGrievances find;
    private final FindHouseholds households;

    GrievanceLists(FindGrievances find, FindHouseholds households) {
        this.find = find;
        this.households = households;
    }

    /**
     * A secretary's are those of the cell; a member's those they brought and those of the
     * households in their charge.
     *
     * @throws AccessRefused when the person is neither
     */
    public Found mine(Caller caller, boolean open, String search, Order order, Paging paging) {
        List<UnitId> cells =
                caller.unitsWith(Role.SECRETARY).stream()
                        .flatMap(cell -> Desks.withThoseItIsHeirOf(cell, caller.tree()).stream())
                        .toList();
        if (!cells.isEmpty()) {
            return find.ofCells(cells, open, search, order, paging.skip(), paging.size());
        }
        MemberId member = caller.requireMember();
        return find.ofMember(
                member,
                households.inCareOf(member, caller.today()),
                open,
                search,
                order,
                paging.skip(),
                paging.size());
    }

    /**
     * What lies on the desks that the person acts for.
     *
     * @throws AccessRefused when they act for none
     */
    public Found desk(Caller caller, Tray tray, String search, Order order, Paging paging) {
        return find.onDesks(desksOf(caller), tray, search, order, paging.skip(), paging.size());
    }

    /**
     * What others of the household's cell have said about the same and is still open, for whoever
     * is about to write down its words.
     *
     * @throws AccessRefused when the household is not in the person's charge
     */
    public List<GrievanceCase> similar(Caller caller, HouseholdId household, Theme theme) {
        MemberId member = caller.requireMember();
        if (!households.inCareOf(member, caller.today()).contains(household)) {
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
        return find.count(desksOf(caller), tray);
    }

    /**
     * How many confidential ones the desks that the person acts for were told of.
     *
     * @throws AccessRefused when they act for none
     */
    public long countToldInConfidence(Caller caller) {
        return find.countToldInConfidence(desksOf(caller));
    }

    private static List<UnitId> desksOf(Caller caller) {
        List<UnitId> desks = List.copyOf(Desks.of(caller));
        if (desks.isEmpty()) {
            throw new AccessRefused();
        }
        return desks;
    }
}
