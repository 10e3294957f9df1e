package vn.phutrachho.assignment.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.assignment.assessment.view.MemberAssessment;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Remark;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Result;
import vn.phutrachho.kit.web.Refusals;

/** What is typed for the yearly classification; the names of fields are those of the page. */
@NullUnmarked
final class AssessmentForms {
    static final int SHORT = 200;
    static final int LONG = 600;

    private AssessmentForms() {}

    /** The member's own word. */
    record WordForm(@NotBlank @Size(max = LONG) String loi) {
        static WordForm of(ShownAssessment it) {
            MemberAssessment said = it.said();
            return new WordForm(said == null || said.word() == null ? "" : said.word().text());
        }
    }

    /** Why the word is given back. */
    record BackForm(@NotBlank @Size(max = SHORT) String lyDoTra) {}

    /** What the cell says. */
    record RemarkForm(@NotBlank @Size(max = LONG) String nhanXet) {
        static RemarkForm of(ShownAssessment it) {
            Remark remark = it.said() == null ? null : it.said().remark();
            return new RemarkForm(remark == null ? "" : remark.text());
        }
    }

    /** What the meeting gave. */
    record ResultForm(
            @NotBlank String muc,
            @NotNull @Refusals({"assessment.meeting-to-come", "assessment.meeting-too-early"})
                    LocalDate ngayHop) {
        static final ResultForm EMPTY = new ResultForm("", null);
    }

    /** What the meeting gave, and why it was written down otherwise. */
    record CorrectForm(
            @NotBlank String mucSua,
            @NotNull @Refusals({"assessment.meeting-to-come", "assessment.meeting-too-early"})
                    LocalDate ngayHopSua,
            @NotBlank @Size(max = SHORT) String lyDoSua) {
        static CorrectForm of(ShownAssessment it) {
            Result result = it.said() == null ? null : it.said().result();
            return result == null
                    ? new CorrectForm("", null, "")
                    : new CorrectForm(result.given().level(), result.given().meetingOn(), "");
        }
    }

    /** Why there is no result after all. */
    record WithdrawForm(@NotBlank @Size(max = SHORT) String lyDoBo) {}
}
