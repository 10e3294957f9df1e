package vn.phutrachho.kit.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param person empty when nobody is known
 * @param current the path of the navigation item one is in; empty when none
 * @param here address to come back to after a change of language or look
 * @param simulatedDay the day that the simulated clock shows; null with the real clock
 */
public record Frame(
        String person,
        String unit,
        List<NavItem> navigation,
        String current,
        boolean large,
        boolean dark,
        String language,
        String here,
        @Nullable LocalDate simulatedDay) {

    public List<NavItem> underTheThumb() {
        return navigation.subList(0, Math.min(Navigation.ON_A_PHONE, navigation.size()));
    }

    public List<NavItem> more() {
        return navigation.subList(underTheThumb().size(), navigation.size());
    }

    /** Of the rest, those that stand beside the first ones on a desk. */
    public List<NavItem> beside() {
        return more().subList(0, onADesk() - underTheThumb().size());
    }

    /** Those that have no room there, either: one place of their own leads to them. */
    public List<NavItem> further() {
        return navigation.subList(onADesk(), navigation.size());
    }

    /** The place that leads to the rest takes the room of one. */
    private int onADesk() {
        return navigation.size() <= Navigation.ON_A_DESK
                ? navigation.size()
                : Navigation.ON_A_DESK - 1;
    }

    /** Whether one is in one of those. */
    public boolean isInTheRest() {
        return further().stream().anyMatch(item -> item.path().equals(current));
    }

    /** An address beneath the assets of this build, for {@code th:href} and {@code th:src}. */
    public String asset(String file) {
        return vn.phutrachho.assets.PageAssets.prefix() + file;
    }
}
