package vn.phutrachho.kit.web;

import java.util.Set;
import vn.phutrachho.events.Role;

/**
 * What the frame of a page shows of the person who looks: their roles today, which decide the links
 * in it (never the access), and the unit beneath the name of the system.
 *
 * @param unit for example {@code Chi bộ thôn Bàu Sen}; empty when there is none
 */
public record Standing(Set<Role> roles, String unit) {
    public static final Standing NONE = new Standing(Set.of(), "");

    public Standing {
        roles = Set.copyOf(roles);
    }
}
