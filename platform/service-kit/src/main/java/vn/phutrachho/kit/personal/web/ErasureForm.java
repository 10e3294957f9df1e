package vn.phutrachho.kit.personal.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.kit.web.Refusals;

/**
 * What is filled in to erase somebody's personal texts; on its page it is named {@code erase}. A
 * bean, not a record: what cannot be read as a day is shown again as it was typed.
 */
@NullUnmarked
public final class ErasureForm {
    @NotNull private ErasureGround ground;

    @NotBlank
    @Size(max = ErasureDecision.LONGEST_NUMBER)
    private String basis;

    @NotNull
    @Refusals({"erasure.ahead", "erasure.decided-before"})
    private LocalDate basisDay;

    @AssertTrue private boolean sure;

    /** What it says, once it is valid. */
    public ErasureDecision decision() {
        return new ErasureDecision(ground, basis.strip(), basisDay);
    }

    public ErasureGround getGround() {
        return ground;
    }

    public void setGround(ErasureGround ground) {
        this.ground = ground;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public LocalDate getBasisDay() {
        return basisDay;
    }

    public void setBasisDay(LocalDate basisDay) {
        this.basisDay = basisDay;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
