package vn.phutrachho.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * A link in the frame.
 *
 * @param path where it leads; the item is current for every address beneath it
 * @param icon a name of the sprite
 * @param label a message key
 * @param brief the message key of what it is called under the thumb, where the label has no room
 *     there; absent where it has
 */
public record NavItem(String path, String icon, String label, @Nullable String brief) {
    NavItem(String path, String icon, String label) {
        this(path, icon, label, null);
    }

    boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
