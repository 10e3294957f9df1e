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

    /** An address beneath the assets of this build, for {@code th:href} and {@code th:src}. */
    public String asset(String file) {
        return vn.phutrachho.assets.PageAssets.prefix() + file;
    }
}
