package vn.phutrachho.kit.web;

/**
 * A link in the frame.
 *
 * @param path where it leads; the item is current for every address beneath it
 * @param icon a name of the sprite
 * @param label a message key
 */
public record NavItem(String path, String icon, String label) {
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
