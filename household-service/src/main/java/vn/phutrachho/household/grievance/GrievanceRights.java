package vn.phutrachho.household.grievance;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;

/**
 * Who may see and do what with a case: by role and place, today. The member who is responsible for
 * the household, the secretary of its cell, the officers of the desks that hold or held it, the
 * auditor to read, nobody else; the administrator not at all.
 */
@Component
public class GrievanceRights {
    private final FindHouseholds households;

    GrievanceRights(FindHouseholds households) {
        this.households = households;
    }

    /**
     * @throws AccessRefused when the person may not see the case
     */
    public void demandSight(Caller caller, GrievanceCase asked) {
        if (!maySee(caller, asked)) {
            throw new AccessRefused();
        }
    }

    public boolean maySee(Caller caller, GrievanceCase asked) {
        return brought(caller, asked)
                || isResponsible(caller, asked)
                || isSecretary(caller, asked)
                || asked.units().stream().anyMatch(unit -> Desks.isOfficerOf(caller, unit))
                || caller.has(Role.AUDITOR, asked.said().cell());
    }

    /**
     * Whether the person may know whose words these are: whoever knows them anyway, and at a
     * commune's desk only when the household lets its name travel. Above the commune nobody.
     */
    public boolean mayName(Caller caller, GrievanceCase asked) {
        return brought(caller, asked)
                || isResponsible(caller, asked)
                || isSecretary(caller, asked)
                || (asked.said().nameMayTravel() && isCommune(caller, asked));
    }

    /**
     * @throws AccessRefused when the person may not do that, whatever the state of the case
     */
    public void demand(Caller caller, Deed deed, GrievanceCase asked) {
        if (!may(caller, deed, asked)) {
            throw new AccessRefused();
        }
    }

    /** What the person may do and the case is ready for. */
    public Set<Deed> open(Caller caller, GrievanceCase asked) {
        Set<Deed> deeds = ready(asked);
        deeds.removeIf(deed -> !may(caller, deed, asked));
        return deeds;
    }

    private boolean may(Caller caller, Deed deed, GrievanceCase asked) {
        return switch (deed) {
            case SETTLE, CARRY_OVER -> isSecretary(caller, asked);
            case REFER, ACCEPT, ANSWER -> Desks.isOfficerOf(caller, asked.now().desk());
            case CARRY_BACK, CONFIRM, WITHDRAW -> isResponsible(caller, asked);
        };
    }

    private static Set<Deed> ready(GrievanceCase asked) {
        return switch (asked.now().stage()) {
            case AT_CELL -> EnumSet.of(Deed.SETTLE, Deed.CARRY_OVER, Deed.REFER, Deed.WITHDRAW);
            case REFERRED -> EnumSet.of(Deed.ACCEPT, Deed.REFER, Deed.WITHDRAW);
            case IN_HAND -> EnumSet.of(Deed.ANSWER, Deed.REFER, Deed.WITHDRAW);
            case ANSWERED -> EnumSet.of(Deed.CARRY_BACK, Deed.WITHDRAW);
            case CARRIED_BACK -> EnumSet.of(Deed.CONFIRM, Deed.WITHDRAW);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(Deed.class);
        };
    }

    private static boolean brought(Caller caller, GrievanceCase asked) {
        return caller.member().filter(asked.said().by()::equals).isPresent();
    }

    private boolean isResponsible(Caller caller, GrievanceCase asked) {
        Optional<MemberId> responsible =
                households.careFor(asked.said().household()).responsibleOn(caller.today());
        return responsible.isPresent() && caller.member().equals(responsible);
    }

    private static boolean isSecretary(Caller caller, GrievanceCase asked) {
        return caller.has(Role.SECRETARY, asked.said().cell());
    }

    private static boolean isCommune(Caller caller, GrievanceCase asked) {
        return asked.now().stage() != CaseStage.AT_CELL
                && asked.units().stream()
                        .anyMatch(
                                unit ->
                                        caller.has(Role.COMMUNE_OFFICER, unit)
                                                && Desks.isOfficerOf(caller, unit));
    }
}
