package vn.phutrachho.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.kit.commands.Outcome;

/**
 * Many commands at once, but those for the same aggregate one after another: in each turn every
 * aggregate gets at most one.
 */
public final class InTurn<C> {
    private final List<List<C>> turns;

    private InTurn(List<List<C>> turns) {
        this.turns = turns;
    }

    public static <C> InTurn<C> of(Collection<? extends C> commands, Function<C, ?> aggregate) {
        Map<Object, Integer> turnOf = new HashMap<>();
        List<List<C>> turns = new ArrayList<>();
        for (C command : commands) {
            int turn = turnOf.merge(aggregate.apply(command), 1, Integer::sum) - 1;
            if (turn == turns.size()) {
                turns.add(new ArrayList<>());
            }
            turns.get(turn).add(command);
        }
        return new InTurn<>(turns);
    }

    /** The commands of each turn. */
    List<List<C>> turns() {
        return turns;
    }

    /**
     * Sends turn after turn.
     *
     * @param sending sends one turn and answers what became of each
     * @param refused told of every command that was refused
     */
    public void send(
            Function<List<C>, List<Outcome>> sending, BiConsumer<Object, Refusal> refused) {
        for (List<C> turn : turns) {
            for (Outcome outcome : sending.apply(turn)) {
                Refusal refusal = outcome.refusal();
                if (refusal != null) {
                    refused.accept(outcome.command(), refusal);
                }
            }
        }
    }
}
