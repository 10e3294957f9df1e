package vn.phutrachho.household.grievance.command;

import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.Personal;

/** What people write in a grievance: something; how long it may be, {@link Personal} says. */
final class Texts {
    private Texts() {}

    /**
     * @param missing code of the refusal when nothing was written
     * @throws InvalidValue when nothing was written
     */
    static void demand(Personal text, String missing) {
        if (text.text().isBlank()) {
            throw new InvalidValue(missing, "There must be words");
        }
    }
}
