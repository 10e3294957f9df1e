package vn.phutrachho.household.household;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.FindHouseholds.Asked;
import vn.phutrachho.household.household.view.FindHouseholds.Found;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Paging;

/** The registers that somebody may see, by page or by program. */
@Component
public class HouseholdLists {
    public static final int MOST_ON_A_PAGE = 500;

    private final FindHouseholds find;
    private final HouseholdRights rights;

    HouseholdLists(FindHouseholds find, HouseholdRights rights) {
        this.find = find;
        this.rights = rights;
    }

    /**
     * A cell's register for its secretary, its commune and the auditor; without a cell the
     * households that the person is responsible for.
     *
     * @throws AccessRefused when the person may see neither
     */
    public Found list(Caller caller, @Nullable UnitId cell, Asked asked, Paging paging) {
        if (cell != null) {
            rights.demandRegister(caller, cell);
            return find.inCell(cell, asked, paging.skip(), paging.size());
        }
        MemberId member = caller.requireMember();
        return find.among(
                find.inCareOf(member, caller.today()), asked, paging.skip(), paging.size());
    }

    /** Who is no longer in the cell's register, for those who may read it. */
    public Found gone(Caller caller, UnitId cell, Paging paging) {
        rights.demandRegister(caller, cell);
        return find.goneFrom(cell, paging.skip(), paging.size());
    }
}
