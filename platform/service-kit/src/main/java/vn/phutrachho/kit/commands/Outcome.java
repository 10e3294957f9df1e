package vn.phutrachho.kit.commands;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Refusal;

/**
 * What became of one command among many.
 *
 * @param refusal why not; null when it was done
 */
public record Outcome(Object command, @Nullable Refusal refusal) {
    public boolean done() {
        return refusal == null;
    }

    /**
     * @throws Refusal when it was refused
     */
    public void orThrow() {
        if (refusal != null) {
            throw refusal;
        }
    }
}
