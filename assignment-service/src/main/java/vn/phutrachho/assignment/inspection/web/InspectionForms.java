package vn.phutrachho.assignment.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.assignment.inspection.InspectionDesk.Found;
import vn.phutrachho.assignment.inspection.InspectionDesk.Held;
import vn.phutrachho.assignment.inspection.InspectionDesk.Plan;
import vn.phutrachho.assignment.inspection.ShownInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Correction;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.kit.web.Refusals;

/** What is typed about an inspection; the names of fields are those of the page. */
@NullUnmarked
final class InspectionForms {
    static final int SHORT = 120;
    static final int LONG = 300;

    private InspectionForms() {}

    /** An inspection is announced. */
    record AnnounceForm(
            @NotBlank String chiBo,
            @Refusals({"inspection.still-to-come", "inspection.announced-too-early"})
                    LocalDate ngayBao,
            @NotNull @Refusals({"inspection.too-early", "inspection.too-late"})
                    LocalDate ngayDuKien,
            @NotEmpty List<InspectionSubject> noiDung,
            @Size(max = LONG) String ghiChu) {
        static AnnounceForm begun(String cell, LocalDate today) {
            return new AnnounceForm(cell, today, null, List.of(), "");
        }

        Plan plan() {
            return new Plan(ngayDuKien, noiDung, orEmpty(ghiChu));
        }
    }

    /** What was announced is changed. */
    record PlanForm(
            @NotNull @Refusals({"inspection.too-early", "inspection.too-late"}) LocalDate ngayMoi,
            @NotEmpty List<InspectionSubject> noiDungMoi,
            @Size(max = LONG) String ghiChuMoi,
            @NotBlank @Size(max = SHORT) String lyDoDoi) {
        static PlanForm of(ShownInspection it) {
            return new PlanForm(
                    it.announcement().plannedFor(),
                    it.announcement().subjects(),
                    it.announcement().words(),
                    "");
        }

        Plan plan() {
            return new Plan(ngayMoi, noiDungMoi, orEmpty(ghiChuMoi));
        }
    }

    /** Why the commune does not come. */
    record CancelForm(@NotBlank @Size(max = SHORT) String lyDoHuy) {}

    /** How it was held. */
    record HoldForm(
            @NotNull @Refusals({"inspection.still-to-come", "inspection.too-early"}) LocalDate ngay,
            @NotBlank @Size(max = SHORT) String truongDoan,
            @NotEmpty List<MemberId> coMat) {
        static HoldForm begun(LocalDate today) {
            return new HoldForm(today, "", List.of());
        }

        Held held() {
            return new Held(ngay, truongDoan, coMat);
        }
    }

    /** How it was held, and why it was written down otherwise. */
    record HoldAgainForm(
            @NotNull
                    @Refusals({
                        "inspection.still-to-come",
                        "inspection.too-early",
                        "inspection.held-after-correction"
                    })
                    LocalDate ngay,
            @NotBlank @Size(max = SHORT) String truongDoan,
            @NotEmpty List<MemberId> coMat,
            @NotBlank @Size(max = SHORT) String lyDoGhiLai) {
        static HoldAgainForm of(ShownInspection.Meeting it) {
            return new HoldAgainForm(it.heldOn(), it.leader(), it.members(), "");
        }

        Held held() {
            return new Held(ngay, truongDoan, coMat);
        }
    }

    /** What was found. */
    record FindingForm(
            @NotNull Kind loai,
            @NotNull InspectionSubject mang,
            @NotBlank @Size(max = LONG) String phatHien,
            @Size(max = LONG) String khacPhuc,
            @Refusals({"inspection.too-early", "inspection.too-late"}) LocalDate han) {
        static final FindingForm EMPTY = new FindingForm(null, null, "", "", null);

        Found found() {
            return InspectionForms.found(mang, phatHien, khacPhuc, han);
        }
    }

    /** What was found, and why it was written down otherwise. */
    record FindingAgainForm(
            @NotNull InspectionSubject mang,
            @NotBlank @Size(max = LONG) String phatHien,
            @Size(max = LONG) String khacPhuc,
            @Refusals({"inspection.too-early", "inspection.too-late"}) LocalDate han,
            @NotBlank @Size(max = SHORT) String lyDoGhiLai) {
        static FindingAgainForm of(Finding it) {
            Correction correction = it.correction();
            return new FindingAgainForm(
                    it.subject(),
                    it.words(),
                    correction == null ? "" : correction.what(),
                    correction == null ? null : correction.dueOn(),
                    "");
        }

        Found found() {
            return InspectionForms.found(mang, phatHien, khacPhuc, han);
        }
    }

    /** Why a finding should not have been written down. */
    record WithdrawForm(@NotBlank @Size(max = SHORT) String lyDoBo) {}

    /** What the cell did. */
    record ReportForm(
            @NotNull @Refusals({"inspection.still-to-come", "inspection.too-early"})
                    LocalDate ngayLam,
            @NotBlank @Size(max = LONG) String daLam) {
        static ReportForm begun(LocalDate today) {
            return new ReportForm(today, "");
        }
    }

    /** When the commune looked. */
    record VerifyForm(
            @NotNull @Refusals({"inspection.still-to-come", "inspection.too-early"})
                    LocalDate ngayXem) {}

    /** Why the commune does not accept it, and until when the cell goes on. */
    record RefuseForm(
            @NotBlank @Size(max = SHORT) String lyDoChuaDat,
            @NotNull @Refusals({"inspection.too-early", "inspection.too-late"}) LocalDate hanMoi) {
        static final RefuseForm EMPTY = new RefuseForm("", null);
    }

    /** What a strength is called as a good practice. */
    record RecogniseForm(
            @NotBlank @Size(max = SHORT) String ten, @NotBlank @Size(max = 500) String moTa) {}

    private static Found found(
            InspectionSubject subject, String words, String correction, LocalDate dueOn) {
        String asked = orEmpty(correction).isBlank() ? null : correction;
        return new Found(subject, words, asked, dueOn);
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
