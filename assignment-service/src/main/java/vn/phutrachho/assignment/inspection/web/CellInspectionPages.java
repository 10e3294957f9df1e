package vn.phutrachho.assignment.inspection.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.inspection.InspectionLists;
import vn.phutrachho.assignment.signal.SignalLists;
import vn.phutrachho.assignment.signal.web.SignalWords;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;

/**
 * What the cell has to correct, when the commune comes, what it may ask about (M5.3), and what it
 * found before.
 */
@Controller
class CellInspectionPages {
    private final InspectionLists lists;
    private final SignalLists signals;
    private final SignalWords words;
    private final MyCell myCell;
    private final FindCalendar calendar;
    private final Today today;

    CellInspectionPages(
            InspectionLists lists,
            SignalLists signals,
            SignalWords words,
            MyCell myCell,
            FindCalendar calendar,
            Today today) {
        this.lists = lists;
        this.signals = signals;
        this.words = words;
        this.myCell = myCell;
        this.calendar = calendar;
        this.today = today;
    }

    @GetMapping("/chi-bo/kiem-tra")
    String list(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked, Model model) {
        UnitId cell = myCell.or(asked);
        LocalDate day = today.get();
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("mayReport", myCell.isSecretary(cell));
        model.addAttribute("owed", lists.owed(cell));
        model.addAttribute("exceptions", lists.exceptions(lists.withMerged(cell)));
        model.addAttribute("signals", signals.ofCell(cell));
        model.addAttribute("words", words);
        model.addAttribute("all", lists.ofCell(cell));
        model.addAttribute("day", day);
        model.addAttribute("left", calendar.from(day));
        return "inspection/of-cell";
    }
}
