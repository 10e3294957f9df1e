package vn.phutrachho.household.redirection;

import java.util.List;
import java.util.stream.Stream;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;

/** A cell's members and its secretary say that the way was shown; those above read how often. */
final class RedirectionRights {
    private RedirectionRights() {}

    /**
     * The way itself is no secret: whoever may come to type something into a case reads it.
     *
     * @throws AccessRefused when the person does not
     */
    static void demandReading(Caller caller) {
        caller.requireAny(
                Role.MEMBER,
                Role.SECRETARY,
                Role.COMMUNE_OFFICER,
                Role.DISTRICT_OFFICER,
                Role.PROVINCE_OFFICER);
    }

    /** The cells in whose area the person shows people the way. */
    static List<UnitId> cells(Caller caller) {
        return Stream.of(Role.MEMBER, Role.SECRETARY)
                .flatMap(role -> caller.unitsWith(role).stream())
                .filter(unit -> isCell(caller, unit))
                .distinct()
                .toList();
    }

    /**
     * @throws AccessRefused when the person is neither a member nor the secretary of the cell
     */
    static void demandShowing(Caller caller, UnitId cell) {
        if (!cells(caller).contains(cell)) {
            throw new AccessRefused();
        }
    }

    /**
     * @throws AccessRefused when the person may not see the figures of the cell
     */
    static void demandFigures(Caller caller, UnitId cell) {
        caller.require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        if (!isCell(caller, cell)) {
            throw new AccessRefused();
        }
    }

    private static boolean isCell(Caller caller, UnitId unit) {
        return caller.tree().kind(unit).filter(UnitKind.CELL::equals).isPresent();
    }
}
