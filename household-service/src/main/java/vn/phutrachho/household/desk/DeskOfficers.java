package vn.phutrachho.household.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;

/**
 * Who has a role at a unit itself, as dated facts.
 *
 * @param terms in the order in which they were given
 */
public record DeskOfficers(UnitId unit, List<Term> terms) {
    public DeskOfficers {
        terms = List.copyOf(terms);
    }

    /**
     * Somebody has a role there.
     *
     * @param until last day; null while there is none
     */
    public record Term(GrantId grant, Role role, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** Whether anybody has the role there on the day. */
    boolean has(Role role, LocalDate day) {
        return terms.stream().anyMatch(term -> term.role() == role && term.on(day));
    }
}
