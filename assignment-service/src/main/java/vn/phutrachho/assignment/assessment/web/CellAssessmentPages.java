package vn.phutrachho.assignment.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.DocumentWords;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.assessment.AssessmentDesk;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.BackForm;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.CorrectForm;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.RemarkForm;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.ResultForm;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.WithdrawForm;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.WordForm;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.documents.DraftWriter;
import vn.phutrachho.kit.takeaway.NoteTakeaway;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Submission;

/** The members of a cell in a year: what each did, what was said of it, and what people gave. */
@Controller
@RequestMapping("/chi-bo/xep-loai")
class CellAssessmentPages {
    private static final String WORD = "word";
    private static final String BACK = "back";
    private static final String REMARK = "remark";
    private static final String RESULT = "result";
    private static final String CORRECTED = "corrected";
    private static final String WITHDRAWN = "withdrawn";

    private final AssessmentDesk desk;
    private final AssessmentWords words;
    private final AssessmentTable table;
    private final NoteTakeaway taken;
    private final Access access;
    private final DocumentWords documents;
    private final DraftWriter writer;
    private final MyCell myCell;
    private final Today today;

    CellAssessmentPages(
            AssessmentDesk desk,
            AssessmentWords words,
            AssessmentTable table,
            NoteTakeaway taken,
            Access access,
            DocumentWords documents,
            DraftWriter writer,
            MyCell myCell,
            Today today) {
        this.desk = desk;
        this.words = words;
        this.table = table;
        this.taken = taken;
        this.access = access;
        this.documents = documents;
        this.writer = writer;
        this.myCell = myCell;
        this.today = today;
    }

    @GetMapping
    String list(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            @RequestParam(name = "nam", required = false) @Nullable Integer askedYear,
            Model model) {
        UnitId cell = myCell.or(asked);
        int year = year(askedYear);
        List<ShownAssessment> all = desk.ofCell(cell, year);
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("year", year);
        model.addAttribute("years", desk.years());
        model.addAttribute("all", all);
        model.addAttribute("given", all.stream().filter(ShownAssessment::hasResult).count());
        model.addAttribute("toNote", all.stream().filter(ShownAssessment::isToNote).count());
        model.addAttribute("mayTake", all.stream().allMatch(ShownAssessment::isRead));
        return "assessment/cell";
    }

    /** The list as a spreadsheet. */
    @GetMapping("/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            @RequestParam(name = "nam", required = false) @Nullable Integer askedYear) {
        UnitId cell = myCell.or(asked);
        int year = year(askedYear);
        return table.of(takenAway(cell, year), year, myCell.name(cell)).answer(name(year), kind);
    }

    /** The list as a document that is drafted. */
    @GetMapping("/xep-loai.docx")
    ResponseEntity<byte[]> document(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            @RequestParam(name = "nam", required = false) @Nullable Integer askedYear) {
        UnitId cell = myCell.or(asked);
        int year = year(askedYear);
        return writer.answer(
                new AssessmentDraft(takenAway(cell, year), year, documents)
                        .draft(cell, today.get()),
                name(year));
    }

    /** Whoever takes it away is noted first (0097). */
    private List<ShownAssessment> takenAway(UnitId cell, int year) {
        List<ShownAssessment> all = desk.ofCell(cell, year);
        if (!all.stream().allMatch(ShownAssessment::isRead)) {
            throw new AccessRefused(); // whoever reads no names has nothing to take away
        }
        taken.of(access.caller(), CaseList.ASSESSMENTS, List.of(cell), all.size());
        return all;
    }

    private static String name(int year) {
        return "xep-loai-" + year;
    }

    @GetMapping("/{member}")
    String show(
            @PathVariable MemberId member,
            @RequestParam(name = "nam", required = false) @Nullable Integer askedYear,
            Model model) {
        int year = year(askedYear);
        ShownAssessment it = desk.of(member, year);
        model.addAttribute("it", it);
        model.addAttribute("facts", it.facts());
        model.addAttribute("names", words.names(it));
        model.addAttribute("year", year);
        model.addAttribute("years", desk.years());
        model.addAttribute("cellName", myCell.name(it.whose().cell()));
        model.addAttribute("levels", words.levels(it.rules()));
        model.addAttribute("trail", words.trail(it));
        Submission.begin(model, WORD, WordForm.of(it));
        Submission.begin(model, BACK, new BackForm(""));
        Submission.begin(model, REMARK, RemarkForm.of(it));
        Submission.begin(model, RESULT, ResultForm.EMPTY);
        Submission.begin(model, CORRECTED, CorrectForm.of(it));
        Submission.begin(model, WITHDRAWN, new WithdrawForm(""));
        return "assessment/one";
    }

    @PostMapping("/{member}/loi")
    ModelAndView write(
            @PathVariable MemberId member,
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(WORD) WordForm form,
            BindingResult errors,
            Model model) {
        return done(member, year, errors, model, () -> desk.writeTold(member, year, form.loi()));
    }

    @PostMapping("/{member}/ghi-nhan")
    String note(@PathVariable MemberId member, @RequestParam(name = "nam") int year) {
        desk.note(member, year);
        return at(member, year);
    }

    @PostMapping("/{member}/tra-lai")
    ModelAndView giveBack(
            @PathVariable MemberId member,
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(BACK) BackForm form,
            BindingResult errors,
            Model model) {
        return done(member, year, errors, model, () -> desk.giveBack(member, year, form.lyDoTra()));
    }

    @PostMapping("/{member}/nhan-xet")
    ModelAndView remark(
            @PathVariable MemberId member,
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(REMARK) RemarkForm form,
            BindingResult errors,
            Model model) {
        return done(member, year, errors, model, () -> desk.remark(member, year, form.nhanXet()));
    }

    @PostMapping("/{member}/ket-qua")
    ModelAndView give(
            @PathVariable MemberId member,
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(RESULT) ResultForm form,
            BindingResult errors,
            Model model) {
        return done(
                member,
                year,
                errors,
                model,
                () -> desk.give(member, year, form.muc(), form.ngayHop()));
    }

    @PostMapping("/{member}/sua-ket-qua")
    ModelAndView correct(
            @PathVariable MemberId member,
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(CORRECTED) CorrectForm form,
            BindingResult errors,
            Model model) {
        return done(
                member,
                year,
                errors,
                model,
                () -> desk.correct(member, year, form.mucSua(), form.ngayHopSua(), form.lyDoSua()));
    }

    @PostMapping("/{member}/bo-ket-qua")
    ModelAndView withdraw(
            @PathVariable MemberId member,
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(WITHDRAWN) WithdrawForm form,
            BindingResult errors,
            Model model) {
        return done(member, year, errors, model, () -> desk.withdraw(member, year, form.lyDoBo()));
    }

    /** What cannot be done so is shown again as it was typed, with the reason. */
    private ModelAndView done(
            MemberId member, int year, BindingResult errors, Model model, Runnable attempted) {
        return Submission.of(errors)
                .trying(attempted)
                .leadsTo(at(member, year))
                .orShowsAgain(() -> show(member, year, model));
    }

    private static String at(MemberId member, int year) {
        return "redirect:/chi-bo/xep-loai/" + member + "?nam=" + year;
    }

    private int year(@Nullable Integer asked) {
        return asked == null ? today.get().getYear() : asked;
    }
}
