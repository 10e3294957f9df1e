package vn.phutrachho.member.nomination.web;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.member.nomination.NominationFigures;
import vn.phutrachho.member.nomination.NominationLists;
import vn.phutrachho.member.nomination.NominationSheet;
import vn.phutrachho.member.nomination.Road;

/** Nominations for a cell's secretary and the commune's officer, and their figures by unit. */
@Controller
@RequestMapping("/quan-chung")
class CellNominationsPages {
    /** Figures are asked for so many years back. */
    private static final int YEARS = 5;

    private static final List<NominationStep> COLUMNS = List.of(NominationStep.values());

    private final Access access;
    private final NominationLists lists;
    private final NominationFigures figures;
    private final NominationWords words;

    CellNominationsPages(
            Access access,
            NominationLists lists,
            NominationFigures figures,
            NominationWords words) {
        this.access = access;
        this.lists = lists;
        this.figures = figures;
        this.words = words;
    }

    /** What waits for the cell first, then what waits for others, then what is over. */
    @GetMapping
    String ofCell(@RequestParam(name = "chi-bo") @Nullable UnitId asked, Model model) {
        Caller caller = access.caller();
        List<UnitId> cells = lists.cells();
        if (cells.isEmpty()) {
            throw new AccessRefused();
        }
        UnitId cell = asked == null ? cells.getFirst() : asked;
        List<NominationSheet> all = lists.ofCell(cell);
        model.addAttribute("cell", cell.value());
        model.addAttribute("nominates", caller.member().isPresent());
        model.addAttribute("cellName", name(caller, cell));
        model.addAttribute(
                "cells",
                cells.size() < 2
                        ? List.of()
                        : cells.stream().map(c -> new Choice(c.value(), name(caller, c))).toList());
        model.addAttribute(
                "waiting",
                all.stream().filter(it -> it.can("STEP_OF_THE_CELL")).map(words::row).toList());
        model.addAttribute(
                "elsewhere",
                all.stream()
                        .filter(it -> !it.can("STEP_OF_THE_CELL") && Road.goesOn(it.standing()))
                        .map(words::row)
                        .toList());
        model.addAttribute(
                "over",
                all.stream()
                        .filter(it -> !Road.goesOn(it.standing()))
                        .sorted(comparing(NominationSheet::since).reversed())
                        .map(words::row)
                        .toList());
        return "nomination/cell";
    }

    @GetMapping("/o-xa")
    String atTheCommune(Model model) {
        model.addAttribute("waiting", lists.beforeTheCommune().stream().map(words::row).toList());
        model.addAttribute(
                "decided", lists.decidedByTheCommune().stream().map(words::row).toList());
        figuresOf(null, null, model);
        return "nomination/commune";
    }

    @GetMapping("/so-lieu")
    String figures(
            @RequestParam(name = "don-vi") @Nullable UnitId unit,
            @RequestParam(name = "nam") @Nullable Integer year,
            Model model) {
        figuresOf(unit, year, model);
        return "nomination/figures";
    }

    private void figuresOf(@Nullable UnitId unit, @Nullable Integer year, Model model) {
        LocalDate today = access.caller().today();
        model.addAttribute("sheet", figures.of(unit, year));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute(
                "years",
                IntStream.range(0, YEARS)
                        .mapToObj(back -> Integer.toString(today.getYear() - back))
                        .toList());
    }

    @GetMapping("/so-lieu/xuat.{form}")
    ResponseEntity<byte[]> file(
            @PathVariable String form,
            @RequestParam(name = "don-vi") UnitId unit,
            @RequestParam(name = "nam") int year) {
        NominationFigures.Sheet sheet = figures.of(unit, year);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words.say(
                                "nomination.figures.of",
                                sheet.name(),
                                Integer.toString(sheet.year()))));
        List<Object> heads = new ArrayList<>();
        heads.add(words.say("nomination.figures.unit"));
        COLUMNS.forEach(step -> heads.add(words.say("nomination.figure." + step)));
        rows.add(heads);
        sheet.rows().forEach(row -> rows.add(cells(row, row.name())));
        rows.add(cells(sheet.total(), words.say("nomination.figures.total")));
        return new TableFile(rows).answer("quan-chung-uu-tu-" + year, form);
    }

    private static List<Object> cells(NominationFigures.Row row, String name) {
        List<Object> cells = new ArrayList<>();
        cells.add(name);
        COLUMNS.forEach(step -> cells.add(row.of(step.name())));
        return cells;
    }

    private static String name(Caller caller, UnitId unit) {
        return caller.tree().name(unit, caller.today());
    }
}
