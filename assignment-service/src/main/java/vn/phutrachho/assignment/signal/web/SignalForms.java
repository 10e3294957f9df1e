package vn.phutrachho.assignment.signal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.assignment.inspection.InspectionDesk.Plan;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.kit.web.Refusals;

/** What is typed about a signal; the names of fields are those of the page. */
@NullUnmarked
final class SignalForms {
    static final int SHORT = 120;
    static final int LONG = 300;

    private SignalForms() {}

    /** An inspection is announced because of it. */
    record InspectForm(
            @NotNull @Refusals({"inspection.too-early", "inspection.too-late"})
                    LocalDate ngayDuKien,
            @NotEmpty List<InspectionSubject> noiDung,
            @Size(max = LONG) String ghiChu) {
        static InspectForm begun(LocalDate planned, List<InspectionSubject> subjects) {
            return new InspectForm(planned, subjects, "");
        }

        Plan plan() {
            return new Plan(ngayDuKien, noiDung, ghiChu == null ? "" : ghiChu);
        }
    }

    /** It is set aside. */
    record AsideForm(
            @NotBlank @Size(max = LONG) String lyDoGac,
            @NotNull @Refusals({"signal.until-passed", "signal.until-too-late"}) LocalDate den) {
        static final AsideForm EMPTY = new AsideForm("", null);
    }

    /** It should not have been. */
    record WithdrawForm(@NotBlank @Size(max = SHORT) String lyDoThoi) {}
}
