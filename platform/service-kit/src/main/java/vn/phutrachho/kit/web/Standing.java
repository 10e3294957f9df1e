package vn.phutrachho.kit.web;

import java.util.Set;
import vn.phutrachho.events.Role;

/**
 * What the frame of a page shows of the person who looks: their roles today, which decide the links
 * in it (never the access), and the unit beneath the name of the system.
 *
 * @param unit for example {@code Chi bộ thôn Bàu Sen}; empty when there is none
 * @param desk whether they act for a party unit, where cases can lie; a grouping has no desk
 */
public record Standing(Set<Role> roles, String unit, boolean desk) {
    public static final Standing NONE = new Standing(Set.of(), "", false);

    public Standing {
        roles = Set.copyOf(roles);
    }
}
