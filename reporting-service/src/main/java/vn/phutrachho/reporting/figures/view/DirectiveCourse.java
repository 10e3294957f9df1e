package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.kit.access.Obligation;

/**
 * The way of a directive in the register, as far as it is counted: whom it asks, and whether it
 * does.
 *
 * @param since day of the entry
 * @param states in the order in which they became known
 */
public record DirectiveCourse(DirectiveId directive, LocalDate since, List<State> states) {
    public DirectiveCourse {
        states = List.copyOf(states);
    }

    /**
     * What the register says from the day on which it became known.
     *
     * @param withdrawnFrom first day on which it counts no more; absent while it does
     */
    public record State(Obligation asks, @Nullable LocalDate withdrawnFrom, LocalDate known) {}

    DirectiveCourse asks(Obligation asks, LocalDate known) {
        return then(new State(asks, states.getLast().withdrawnFrom(), known));
    }

    DirectiveCourse withdrawn(@Nullable LocalDate from, LocalDate known) {
        return then(new State(states.getLast().asks(), from, known));
    }

    private DirectiveCourse then(State state) {
        List<State> all = new ArrayList<>(states);
        all.add(state);
        return new DirectiveCourse(directive, since, all);
    }

    /** What the register said at the end of a day; absent before it said anything. */
    public @Nullable State asKnown(LocalDate day) {
        return states.stream()
                .filter(state -> !state.known().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
