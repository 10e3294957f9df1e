package vn.phutrachho.kit.web;

/**
 * Working days that a matter spent on one desk.
 *
 * @param desk 1 to 4, the colour; 0 for a pause, which is grey and does not count
 * @param current whether it lies there now
 */
public record DeskTime(String name, int days, int desk, boolean current) {
    public String colour() {
        return desk == 0 ? "dp" : "d" + desk;
    }
}
