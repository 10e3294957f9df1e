package vn.phutrachho.assignment.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.assessment.AssessmentDesk;
import vn.phutrachho.assignment.plan.web.NamesOfUnits;
import vn.phutrachho.kit.time.Today;

/** What the cells beneath a commune gave, as numbers. */
@Controller
class CommuneAssessmentPage {
    private final AssessmentDesk desk;
    private final AssessmentWords words;
    private final MyCell myCell;
    private final Today today;

    CommuneAssessmentPage(AssessmentDesk desk, AssessmentWords words, MyCell myCell, Today today) {
        this.desk = desk;
        this.words = words;
        this.myCell = myCell;
        this.today = today;
    }

    @GetMapping("/xep-loai")
    String show(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked, Model model) {
        int year = asked == null ? today.get().getYear() : asked;
        model.addAttribute("year", year);
        model.addAttribute("years", desk.years());
        model.addAttribute("results", desk.results(year));
        model.addAttribute("levels", words.levels(desk.rulesOf(year)));
        model.addAttribute("names", new NamesOfUnits(myCell));
        return "assessment/commune";
    }
}
