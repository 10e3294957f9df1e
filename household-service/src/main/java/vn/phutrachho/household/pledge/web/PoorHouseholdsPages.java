package vn.phutrachho.household.pledge.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.pledge.PledgeRights;
import vn.phutrachho.household.pledge.PoorHousehold;
import vn.phutrachho.household.pledge.PoorHousehold.State;
import vn.phutrachho.household.pledge.PoorHouseholds;
import vn.phutrachho.household.pledge.PoorHouseholds.Sheet;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Due;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.Paging;

/** The poor and near-poor households of a commune's cells, or of a cell for its secretary. */
@Controller
@RequestMapping(PoorHouseholdsPages.PATH)
class PoorHouseholdsPages {
    static final String PATH = "/ho-ngheo";

    private static final int ON_A_PAGE = 20;

    private final Access access;
    private final PoorHouseholds lists;
    private final PledgeRights rights;
    private final FindHouseholds households;
    private final PledgeWords words;
    private final PoorHouseholdsTable table;
    private final Numbers numbers;

    PoorHouseholdsPages(
            Access access,
            PoorHouseholds lists,
            PledgeRights rights,
            FindHouseholds households,
            PledgeWords words,
            PoorHouseholdsTable table,
            Numbers numbers) {
        this.access = access;
        this.lists = lists;
        this.rights = rights;
        this.households = households;
        this.words = words;
        this.table = table;
        this.numbers = numbers;
    }

    /** A state that can be looked at, and how many are in it. */
    record Tab(String address, String label, String count, boolean open) {}

    /**
     * A household as a line.
     *
     * @param standing where its pledge stands; null where it has none
     * @param milestones how many are reached of how many; empty where there are none
     * @param due of the open milestone that is due first; null where there is none
     * @param watched until when it is watched; null where it is not
     */
    record Line(
            PoorHousehold it,
            String cellName,
            @Nullable String responsible,
            @Nullable String standing,
            String kind,
            String milestones,
            @Nullable Due due,
            @Nullable String watched) {}

    @GetMapping
    String list(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell,
            @RequestParam(name = "tinh-trang", defaultValue = "ALL") State state,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Caller caller = access.caller();
        Sheet sheet = lists.of(caller, cell, state);
        Paging paging = new Paging(page, ON_A_PAGE, sheet.shown().size());
        List<UnitId> cells = rights.cells(caller);
        model.addAttribute(
                "lines",
                lines(
                        caller,
                        sheet.shown().stream().skip(paging.skip()).limit(ON_A_PAGE).toList()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("paging", paging);
        model.addAttribute("tabs", tabs(cell, state, sheet.counts()));
        model.addAttribute("state", state.name());
        model.addAttribute("cell", cell == null ? "" : cell.value());
        model.addAttribute(
                "cells",
                cells.size() < 2
                        ? List.of()
                        : cells.stream()
                                .map(it -> new Choice(it.value(), name(caller, it)))
                                .toList());
        model.addAttribute("of", whose(caller, cell));
        return "pledge/poor";
    }

    /** One line for another page that has room for it; nothing where there are none. */
    @GetMapping("/tom-tat")
    String line(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell, Model model) {
        model.addAttribute("sheet", lists.of(access.caller(), cell, State.ALL));
        return "pledge/line";
    }

    /** What is on the screen, as a spreadsheet. */
    @GetMapping("/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell,
            @RequestParam(name = "tinh-trang", defaultValue = "ALL") State state) {
        Caller caller = access.caller();
        Sheet sheet = lists.of(caller, cell, state);
        String title = words.say("poor.title") + " · " + words.say("poor.state." + state);
        return table.takenAway(
                        title,
                        whose(caller, cell),
                        units(caller, cell),
                        lines(caller, sheet.shown()),
                        caller)
                .answer("ho-ngheo-" + caller.today(), kind);
    }

    private List<Tab> tabs(@Nullable UnitId cell, State open, Map<State, Long> counts) {
        return Stream.of(State.values())
                .map(
                        state ->
                                new Tab(
                                        at(PATH, cell, state),
                                        words.say("poor.state." + state),
                                        numbers.of(counts.getOrDefault(state, 0L)),
                                        state == open))
                .toList();
    }

    private static String at(String path, @Nullable UnitId cell, State state) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (cell != null) {
            address.queryParam("chi-bo", cell.value());
        }
        return address.queryParam("tinh-trang", state).build().toUriString();
    }

    private List<Line> lines(Caller caller, List<PoorHousehold> some) {
        Map<HouseholdId, MemberId> responsible =
                households.responsibleFor(
                        some.stream().map(it -> it.card().id()).toList(), caller.today());
        Map<MemberId, String> names = households.names(responsible.values());
        return some.stream()
                .map(it -> line(caller, it, name(responsible, names, it.card().id())))
                .toList();
    }

    private static @Nullable String name(
            Map<HouseholdId, MemberId> responsible,
            Map<MemberId, String> names,
            HouseholdId household) {
        MemberId member = responsible.get(household);
        return member == null ? null : names.getOrDefault(member, "…");
    }

    private Line line(Caller caller, PoorHousehold it, @Nullable String responsible) {
        Pledge pledge = it.pledge();
        return new Line(
                it,
                name(caller, it.cell()),
                responsible,
                pledge == null ? null : standing(pledge),
                pledge == null ? "" : PledgeWords.kind(pledge.standing()),
                pledge == null || pledge.roadmap().isEmpty()
                        ? ""
                        : words.say("poor.of", pledge.reached(), pledge.roadmap().size()),
                it.next().map(Milestone::dueOn).map(words::due).orElse(null),
                it.isPoor() ? null : it.watchedUntil().map(words::day).orElse(null));
    }

    /** Until which year, while it is open. */
    private String standing(Pledge pledge) {
        return pledge.isOpen()
                ? words.say("pledge.target", Integer.toString(pledge.targetYear()))
                : words.say("pledge.standing." + pledge.standing());
    }

    /** The person's units, or the one cell. */
    private static List<UnitId> units(Caller caller, @Nullable UnitId cell) {
        return cell != null
                ? List.of(cell)
                : Stream.of(Role.COMMUNE_OFFICER, Role.SECRETARY)
                        .flatMap(role -> caller.unitsWith(role).stream())
                        .distinct()
                        .toList();
    }

    private static String whose(Caller caller, @Nullable UnitId cell) {
        return units(caller, cell).stream().map(it -> name(caller, it)).collect(joining(", "));
    }

    private static String name(Caller caller, UnitId unit) {
        return caller.tree().name(unit, caller.today());
    }
}
