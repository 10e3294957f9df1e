package vn.phutrachho.assignment.assessment.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.assessment.AssessmentDesk;
import vn.phutrachho.assignment.assessment.ShownAssessment;
import vn.phutrachho.assignment.assessment.web.AssessmentForms.WordForm;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Submission;

/** What I did this year, and my own word on it. */
@Controller
@RequestMapping("/xep-loai-cua-toi")
class MyAssessmentPage {
    private static final String WORD = "word";

    private final AssessmentDesk desk;
    private final AssessmentWords words;
    private final Today today;

    MyAssessmentPage(AssessmentDesk desk, AssessmentWords words, Today today) {
        this.desk = desk;
        this.words = words;
        this.today = today;
    }

    @GetMapping
    String show(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked, Model model) {
        int year = asked == null ? today.get().getYear() : asked;
        ShownAssessment it = desk.mine(year);
        model.addAttribute("it", it);
        model.addAttribute("facts", it.facts());
        model.addAttribute("names", words.names(it));
        model.addAttribute("years", desk.years());
        model.addAttribute("year", year);
        Submission.begin(model, WORD, WordForm.of(it));
        return "assessment/mine";
    }

    @PostMapping
    ModelAndView write(
            @RequestParam(name = "nam") int year,
            @Valid @ModelAttribute(WORD) WordForm form,
            BindingResult errors,
            Model model) {
        return Submission.of(errors)
                .trying(() -> desk.writeMine(year, form.loi()))
                .leadsTo("redirect:/xep-loai-cua-toi?nam=" + year)
                .orShowsAgain(() -> show(year, model));
    }
}
