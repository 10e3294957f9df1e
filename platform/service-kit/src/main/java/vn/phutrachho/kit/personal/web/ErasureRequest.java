package vn.phutrachho.kit.personal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureGround;

/**
 * What a program says to erase somebody's personal texts.
 *
 * @param decision number of the decision that it rests on
 * @param decidedOn its day
 */
public record ErasureRequest(
        @NotNull ErasureGround ground,
        @NotBlank @Size(max = ErasureDecision.LONGEST_NUMBER) String decision,
        @NotNull LocalDate decidedOn) {
    public ErasureDecision toDecision() {
        return new ErasureDecision(ground, decision.strip(), decidedOn);
    }
}
