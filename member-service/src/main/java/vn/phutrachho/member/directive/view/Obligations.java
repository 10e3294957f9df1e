package vn.phutrachho.member.directive.view;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

/**
 * Which units a directive asks: those that are there, are of such a kind and stand where it says on
 * its last day, in the boundaries of that day (M1.1).
 */
public final class Obligations {
    private Obligations() {}

    public static List<Unit> asked(KnownDirective directive, UnitTree tree) {
        LocalDate due = directive.details().due();
        return tree.beneath(tree.heirOf(directive.top(), due), due).stream()
                .flatMap(unit -> tree.find(unit).stream())
                .filter(unit -> isAsked(directive.details(), unit))
                .toList();
    }

    /** Whether the directive asks this unit. */
    public static boolean asks(KnownDirective directive, UnitId unit, UnitTree tree) {
        LocalDate due = directive.details().due();
        return tree.find(unit).filter(it -> isAsked(directive.details(), it)).isPresent()
                && tree.isWithin(unit, tree.heirOf(directive.top(), due), due);
    }

    private static boolean isAsked(DirectiveDetails details, Unit unit) {
        return unit.existsOn(details.due()) && details.kinds().contains(unit.kind());
    }
}
