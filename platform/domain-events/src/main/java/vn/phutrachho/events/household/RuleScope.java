package vn.phutrachho.events.household;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.member.UnitKind;

/**
 * What a rule of deadlines is for.
 *
 * @param level of the unit that must keep the deadline; null for every level
 * @param kind null for every kind
 * @param theme null for every theme
 */
public record RuleScope(
        Stage stage,
        @Nullable UnitKind level,
        @Nullable GrievanceKind kind,
        @Nullable Theme theme) {}
