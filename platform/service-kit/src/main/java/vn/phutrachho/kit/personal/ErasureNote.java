package vn.phutrachho.kit.personal;

import java.time.LocalDate;
import vn.phutrachho.events.Erased;
import vn.phutrachho.events.ErasureDecision;

/**
 * What a view keeps of an erasure.
 *
 * @param on day of the erasure
 * @param decision what it rests on
 */
public record ErasureNote(LocalDate on, ErasureDecision decision) {
    public static ErasureNote of(Erased erased) {
        return new ErasureNote(
                erased.on(),
                new ErasureDecision(erased.ground(), erased.decision(), erased.decidedOn()));
    }
}
