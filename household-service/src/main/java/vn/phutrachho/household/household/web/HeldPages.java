package vn.phutrachho.household.household.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.household.grievance.web.Letterhead;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;

/**
 * "A household can ask what is held about it; the answer is one page." Whoever may see the
 * household's card opens it, shows it or hands it over on paper.
 */
@Controller
class HeldPages {
    private final Access access;
    private final FindHouseholds find;
    private final HouseholdRights rights;
    private final HeldWords words;

    HeldPages(Access access, FindHouseholds find, HouseholdRights rights, HeldWords words) {
        this.access = access;
        this.find = find;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/ho/{id}/dang-luu")
    String held(@PathVariable HouseholdId id, Model model) {
        Caller caller = access.caller();
        HouseholdCard card = find.named(id);
        rights.demandSight(caller, card);
        model.addAttribute("card", card);
        model.addAttribute("head", Letterhead.of(caller, card.cell()));
        model.addAttribute("parts", words.parts(caller, card));
        return "household/held";
    }
}
