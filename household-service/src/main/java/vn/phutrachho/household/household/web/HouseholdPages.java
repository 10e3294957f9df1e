package vn.phutrachho.household.household.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.HouseholdLists;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.FindHouseholds.Asked;
import vn.phutrachho.household.household.view.FindHouseholds.Found;
import vn.phutrachho.household.household.view.FindHouseholds.Order;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;

/** The register of a cell, or the households that somebody is responsible for, as a page. */
@Controller
@RequestMapping("/ho")
class HouseholdPages {
    private static final int ON_A_PAGE = 50;

    private final Access access;
    private final FindHouseholds find;
    private final HouseholdLists lists;
    private final HouseholdRights rights;
    private final MessageSource messages;

    HouseholdPages(
            Access access,
            FindHouseholds find,
            HouseholdLists lists,
            HouseholdRights rights,
            MessageSource messages) {
        this.access = access;
        this.find = find;
        this.lists = lists;
        this.rights = rights;
        this.messages = messages;
    }

    /**
     * A household as a line of a register.
     *
     * @param responsible name of the responsible member; null when there is nobody
     */
    record Line(HouseholdCard card, @Nullable String responsible) {}

    @GetMapping
    String register(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell,
            @RequestParam(name = "dien", required = false) @Nullable PovertyStatus poverty,
            @RequestParam(name = "xep", defaultValue = "NAME") Order order,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "da-ghi", required = false) @Nullable Integer written,
            Locale locale,
            Model model) {
        model.addAttribute("written", written);
        Asked asked = new Asked("", poverty, order);
        return registerPage(cell, asked, new Paging(page, ON_A_PAGE, 0), locale, model);
    }

    /** Looks for a name, with marks or without; no name stands in an address. */
    @PostMapping
    String find(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell,
            @RequestParam(name = "tim", defaultValue = "") String search,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Asked asked = new Asked(search, null, Order.NAME);
        return registerPage(cell, asked, new Paging(page, ON_A_PAGE, 0), locale, model);
    }

    /** Who is no longer here: their cards are read as long as they are kept. */
    @GetMapping("/khong-con")
    String gone(
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Caller caller = access.caller();
        Paging asked = new Paging(page, ON_A_PAGE, 0);
        Found found = lists.gone(caller, cell, asked);
        model.addAttribute("cards", found.households());
        model.addAttribute("paging", new Paging(page, ON_A_PAGE, found.total()));
        model.addAttribute("cell", cell.value());
        model.addAttribute("cellName", name(caller, cell));
        return "household/gone";
    }

    private String registerPage(
            @Nullable UnitId cell, Asked asked, Paging paging, Locale locale, Model model) {
        Caller caller = access.caller();
        List<UnitId> cells = rights.cells(caller);
        UnitId shown = cell == null && !cells.isEmpty() ? cells.getFirst() : cell;
        Found found = lists.list(caller, shown, asked, paging);
        PovertyStatus poverty = asked.poverty();
        model.addAttribute("lines", lines(caller, found.households()));
        model.addAttribute("paging", new Paging(paging.page(), paging.size(), found.total()));
        model.addAttribute("cells", choices(caller, cells));
        model.addAttribute("cell", shown == null ? "" : shown.value());
        model.addAttribute("cellName", shown == null ? "" : name(caller, shown));
        model.addAttribute("search", asked.search());
        model.addAttribute("again", again(shown, asked.search()));
        model.addAttribute("poverty", poverty == null ? "" : poverty.name());
        model.addAttribute("order", asked.order().name());
        model.addAttribute("orders", orders(locale));
        model.addAttribute("statuses", PovertyStatus.values());
        model.addAttribute("mayImport", shown != null && rights.mayWrite(caller, shown));
        return "household/register";
    }

    /** What another page of the same search is asked for with. */
    private static Map<String, String> again(@Nullable UnitId cell, String search) {
        return cell == null ? Map.of("tim", search) : Map.of("tim", search, "chi-bo", cell.value());
    }

    private List<Line> lines(Caller caller, Collection<HouseholdCard> cards) {
        Map<HouseholdId, MemberId> responsible =
                find.responsibleFor(cards.stream().map(HouseholdCard::id).toList(), caller.today());
        Map<MemberId, String> names = find.names(responsible.values());
        return cards.stream()
                .map(
                        card ->
                                new Line(
                                        card,
                                        Optional.ofNullable(responsible.get(card.id()))
                                                .map(member -> known(names, member))
                                                .orElse(null)))
                .toList();
    }

    private static String known(Map<MemberId, String> names, MemberId member) {
        return names.getOrDefault(member, "…");
    }

    private List<Choice> orders(Locale locale) {
        return Stream.of(Order.values())
                .map(
                        order ->
                                new Choice(
                                        order.name(),
                                        messages.getMessage(
                                                "households.order." + order, null, locale)))
                .toList();
    }

    private static List<Choice> choices(Caller caller, List<UnitId> cells) {
        return cells.stream().map(cell -> new Choice(cell.value(), name(caller, cell))).toList();
    }

    private static String name(Caller caller, UnitId unit) {
        return caller.tree().name(unit, caller.today());
    }
}
