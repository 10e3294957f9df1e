package vn.phutrachho.assignment.practice.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.assignment.practice.PracticeDesk.Described;
import vn.phutrachho.assignment.practice.PracticeDesk.TakenUp;
import vn.phutrachho.assignment.practice.view.Practice;
import vn.phutrachho.kit.web.Refusals;

/** What is typed about a good practice; the names of fields are those of the page. */
@NullUnmarked
final class PracticeForms {
    static final int SHORT = 120;
    static final int LONG = 500;

    private PracticeForms() {}

    /** What a cell proposes. */
    record ProposeForm(
            @NotBlank @Size(max = SHORT) String ten, @NotBlank @Size(max = LONG) String moTa) {
        static final ProposeForm EMPTY = new ProposeForm("", "");

        Described described() {
            return new Described(ten, moTa);
        }
    }

    /** What it is, and why it was written down otherwise. */
    record AmendForm(
            @NotBlank @Size(max = SHORT) String ten,
            @NotBlank @Size(max = LONG) String moTa,
            @NotBlank @Size(max = SHORT) String lyDoSua) {
        static AmendForm of(Practice it) {
            return new AmendForm(it.title(), it.words(), "");
        }

        Described described() {
            return new Described(ten, moTa);
        }
    }

    /** Why it is not recognised. */
    record DeclineForm(@NotBlank @Size(max = SHORT) String lyDoKhong) {}

    /** Why it is no longer recognised. */
    record WithdrawForm(@NotBlank @Size(max = SHORT) String lyDoThoi) {}

    /** Since when the cell does so, and what came of it. */
    record TakeUpForm(
            @NotNull @Refusals({"practice.still-to-come", "practice.too-early"}) LocalDate tuNgay,
            @NotBlank @Size(max = LONG) String ketQua) {
        static TakeUpForm begun(LocalDate today) {
            return new TakeUpForm(today, "");
        }

        TakenUp taken() {
            return new TakenUp(tuNgay, ketQua);
        }
    }

    /** The same once more, and why. */
    record TakeUpAgainForm(
            @NotNull @Refusals({"practice.still-to-come", "practice.too-early"}) LocalDate tuNgay,
            @NotBlank @Size(max = LONG) String ketQua,
            @NotBlank @Size(max = SHORT) String lyDoGhiLai) {
        static TakeUpAgainForm of(Practice.Taker it) {
            return new TakeUpAgainForm(it.on(), it.words(), "");
        }

        TakenUp taken() {
            return new TakenUp(tuNgay, ketQua);
        }
    }
}
