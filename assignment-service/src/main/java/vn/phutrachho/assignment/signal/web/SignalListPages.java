package vn.phutrachho.assignment.signal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.plan.web.NamesOfUnits;
import vn.phutrachho.assignment.signal.ShownSignal;
import vn.phutrachho.assignment.signal.SignalLists;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.takeaway.NoteTakeaway;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Paging;

/**
 * Dấu hiệu đáng xem: for a commune its cells' signals; for whoever stands above several communes
 * how many each has, and the way down.
 */
@Controller
@RequestMapping("/kiem-tra/dau-hieu")
class SignalListPages {
    private static final int ON_A_PAGE = 50;

    private final SignalLists lists;
    private final SignalWords words;
    private final SignalTables tables;
    private final NoteTakeaway taken;
    private final Access access;
    private final MyCell cells;
    private final Today today;

    SignalListPages(
            SignalLists lists,
            SignalWords words,
            SignalTables tables,
            NoteTakeaway taken,
            Access access,
            MyCell cells,
            Today today) {
        this.lists = lists;
        this.words = words;
        this.tables = tables;
        this.taken = taken;
        this.access = access;
        this.cells = cells;
        this.today = today;
    }

    @GetMapping
    String list(
            @RequestParam(name = "xa", required = false) @Nullable UnitId commune,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Set<UnitId> communes = lists.communes();
        boolean several = commune == null && communes.size() > 1;
        List<ShownSignal> all = several ? List.of() : lists.all(commune);
        Paging paging = new Paging(page, ON_A_PAGE, all.size());
        model.addAttribute("several", several);
        model.addAttribute("communes", several ? lists.byCommune() : List.of());
        model.addAttribute("commune", commune);
        model.addAttribute("communeName", commune == null ? "" : cells.name(commune));
        model.addAttribute("wayUp", commune != null && communes.size() > 1);
        model.addAttribute("all", all.stream().skip(paging.skip()).limit(paging.size()).toList());
        model.addAttribute("paging", paging);
        model.addAttribute("how", words.how(lists.rules()));
        model.addAttribute("words", words);
        model.addAttribute("names", new NamesOfUnits(cells));
        return "signal/list";
    }

    /** What is on the screen, as a spreadsheet; who takes it away is noted before (0097). */
    @GetMapping("/xuat.{form:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String form,
            @RequestParam(name = "xa", required = false) @Nullable UnitId commune) {
        List<ShownSignal> all = lists.all(commune);
        taken.of(
                access.caller(),
                CaseList.SIGNALS,
                commune == null ? lists.units() : List.of(commune),
                all.size());
        LocalDate day = today.get();
        String name = "dau-hieu-" + day;
        return form.equals("csv")
                ? tables.signals(all).answer(name, form)
                : tables.book(all, lists.rules()).answer(name);
    }
}
