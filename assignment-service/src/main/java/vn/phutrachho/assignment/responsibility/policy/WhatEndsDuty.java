package vn.phutrachho.assignment.responsibility.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;

/**
 * A duty lasts as long as the member serves in the cell and the household lives in its area, as the
 * registers say by now (M2.2, M2.5). All who end duties ask here, so that it does not matter which
 * of them comes first, how late, and whether twice.
 */
@Component
class WhatEndsDuty {
    private final FindInRegister register;

    WhatEndsDuty(FindInRegister register) {
        this.register = register;
    }

    /**
     * What ends the duty that goes on for a household, if anything does.
     *
     * @param since no end before this day: what was so then was known when the duty was given
     * @throws vn.phutrachho.projections.ViewLagsBehind when what is recorded by now is not known
     */
    Optional<EndAssignment> of(Holdings held, LocalDate since) {
        MemberId holder = held.holder();
        if (holder == null) {
            return Optional.empty();
        }
        FindInRegister known = register.asRecorded();
        return of(
                held,
                known.member(holder).orElse(null),
                known.household(held.household()).orElse(null),
                since);
    }

    /** The same by what the registers have told; nothing where they have told nothing. */
    static Optional<EndAssignment> of(
            Holdings held,
            @Nullable CellMember member,
            @Nullable CellHousehold household,
            LocalDate since) {
        Holding duty = held.holdings().getLast();
        LocalDate first = duty.from().isBefore(since) ? since : duty.from();
        return turns(member, household, first)
                .flatMap(day -> end(held, duty, reason(member, household, duty.cell(), day), day))
                .findFirst();
    }

    private static Stream<LocalDate> turns(
            @Nullable CellMember member, @Nullable CellHousehold household, LocalDate first) {
        Stream<LocalDate> later =
                Stream.concat(
                        member == null ? Stream.empty() : member.turns(),
                        household == null ? Stream.empty() : household.turns());
        return Stream.concat(Stream.of(first), later.filter(first::isBefore)).sorted();
    }

    private static Stream<EndAssignment> end(
            Holdings held, Holding duty, @Nullable EndReason reason, LocalDate day) {
        return reason == null
                ? Stream.empty()
                : Stream.of(new EndAssignment(held.household(), duty.member(), reason, day));
    }

    private static @Nullable EndReason reason(
            @Nullable CellMember member,
            @Nullable CellHousehold household,
            UnitId cell,
            LocalDate day) {
        if (household != null && household.hasGoneFrom(cell, day)) {
            return EndReason.HOUSEHOLD_GONE;
        }
        return member == null ? null : reason(member, cell, day);
    }

    private static @Nullable EndReason reason(CellMember member, UnitId cell, LocalDate day) {
        if (member.hasGoneFrom(cell, day)) {
            return member.hasLeft(day) ? EndReason.MEMBER_LEFT : EndReason.MEMBER_TRANSFERRED;
        }
        return switch (member.duty(day)) {
            case AWAY -> EndReason.MEMBER_AWAY;
            case EXEMPT -> EndReason.MEMBER_EXEMPT;
            // serves, or as the cell decides: nothing ends by itself
            case FULL, RESIDENCE_CONTACT -> null;
        };
    }
}
