package vn.phutrachho.member.unit.command;

import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;

/** Why a unit or a grouping did not change. */
public final class UnitRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private UnitRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static UnitRefusal alreadyFounded(UnitId unit) {
        return conflict("unit.already-founded", "there is such a unit", unit);
    }

    public static UnitRefusal unknown(UnitId unit) {
        return new UnitRefusal(Kind.NOT_FOUND, "unit.unknown", "no such unit", unit);
    }

    public static UnitRefusal unnamed() {
        return invalid("unit.unnamed", "a unit has a code and a name");
    }

    public static UnitRefusal withoutParent() {
        return invalid("unit.without-parent", "only a province stands under nothing");
    }

    public static UnitRefusal underItself() {
        return invalid("unit.under-itself", "a unit cannot stand under itself");
    }

    public static UnitRefusal intoItself() {
        return invalid("unit.into-itself", "a unit cannot be its own heir");
    }

    public static UnitRefusal beforeFounding() {
        return conflict("unit.before-founding", "the day is before the unit's first");
    }

    public static UnitRefusal ended() {
        return conflict("unit.ended", "the unit is no more on that day");
    }

    public static UnitRefusal movedLater() {
        return conflict("unit.moved-later", "it has moved on that day or later");
    }

    public static UnitRefusal noHeir(String code) {
        return conflict("unit.no-heir", "no unit has that code then", code);
    }

    public static UnitRefusal noDecision() {
        return invalid("unit.no-decision", "the end of a unit rests on a decision");
    }

    public static UnitRefusal parentNotThere(UnitId parent) {
        return conflict("unit.parent-not-there", "the unit above is not there then", parent);
    }

    public static UnitRefusal underACell(UnitId parent) {
        return conflict("unit.under-a-cell", "nothing stands under a cell", parent);
    }

    public static UnitRefusal unitsBeneath(int units) {
        return conflict("unit.units-beneath", "units still stand beneath it", units);
    }

    public static UnitRefusal codeTaken(String code, UnitId by) {
        return conflict("unit.code-taken", "another unit has that code then", code, by);
    }

    public static UnitRefusal alreadyInGrouping(UnitId unit) {
        return conflict("grouping.already-in", "the unit is in the grouping", unit);
    }

    public static UnitRefusal notInGrouping(UnitId unit) {
        return conflict("grouping.not-in", "the unit is not in the grouping", unit);
    }

    public static UnitRefusal beforeGrouping() {
        return conflict("grouping.before-its-start", "the day is before the grouping's first");
    }

    private static UnitRefusal invalid(String code, String explanation) {
        return new UnitRefusal(Kind.INVALID, code, explanation);
    }

    private static UnitRefusal conflict(String code, String explanation, Object... arguments) {
        return new UnitRefusal(Kind.CONFLICT, code, explanation, arguments);
    }
}
