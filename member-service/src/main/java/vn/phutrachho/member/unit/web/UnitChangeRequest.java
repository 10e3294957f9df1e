package vn.phutrachho.member.unit.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.GroupUnits;
import vn.phutrachho.member.unit.command.JoinGrouping;
import vn.phutrachho.member.unit.command.LeaveGrouping;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.RenameUnit;
import vn.phutrachho.member.unit.command.UnitCommand;

/**
 * One change of a reorganisation, as a program writes it.
 *
 * @param change found, rename, move, merge, dissolve, group, join or leave
 * @param unit the unit that changes; for group the grouping itself
 * @param on the day from which it is so
 * @param parent for found and move: the unit above
 * @param into for merge: the heir
 * @param grouping for join and leave
 * @param formerly for group: the unit that it continues
 * @param decision for merge and dissolve: number of the decision
 */
record UnitChangeRequest(
        @NotNull Change change,
        @NotNull UnitId unit,
        @NotNull LocalDate on,
        @Nullable UnitKind kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable UnitId parent,
        @Nullable UnitId into,
        @Nullable UnitId grouping,
        @Nullable UnitId formerly,
        @Nullable String decision) {

    enum Change {
        found,
        rename,
        move,
        merge,
        dissolve,
        group,
        join,
        leave
    }

    UnitCommand toCommand() {
        return switch (change) {
            case found ->
                    new FoundUnit(
                            unit,
                            needed(kind, "kind"),
                            needed(code, "code").strip(),
                            needed(name, "name").strip(),
                            parent,
                            on);
            case rename -> new RenameUnit(unit, needed(name, "name").strip(), on);
            case move -> new MoveUnit(unit, needed(parent, "parent"), on);
            case merge -> new MergeUnit(unit, needed(into, "into"), on, text(decision));
            case dissolve -> new DissolveUnit(unit, on, text(decision));
            case group -> new GroupUnits(unit, needed(name, "name").strip(), formerly, on);
            case join -> new JoinGrouping(needed(grouping, "grouping"), unit, on);
            case leave -> new LeaveGrouping(needed(grouping, "grouping"), unit, on);
        };
    }

    private <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidValue(
                    "unit.change-incomplete",
                    String.format(Locale.ROOT, "%s needs %s", change, field));
        }
        return value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
