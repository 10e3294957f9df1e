package vn.phutrachho.household.household.view;

import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.kit.web.SearchKey;

/** What a household is found and ordered by. */
final class Keys {
    private Keys() {}

    static String search(String code, HouseholdDetails details) {
        return SearchKey.of(
                String.join(
                        " ",
                        code,
                        details.head().text(),
                        details.hamlet(),
                        details.houseGroup(),
                        details.address().text()));
    }

    /** People are looked up by their given name, the last word; then by the whole. */
    static String name(HouseholdDetails details) {
        String head = SearchKey.of(details.head().text());
        return head.substring(head.lastIndexOf(' ') + 1) + " " + head;
    }
}
