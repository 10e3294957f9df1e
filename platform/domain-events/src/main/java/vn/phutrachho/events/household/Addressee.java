package vn.phutrachho.events.household;

import vn.phutrachho.events.InvalidValue;

/**
 * An authority or association outside the Party that a unit asks to settle something: it has no
 * desk here, so the unit that sent it keeps the case.
 *
 * @param name what it is called, for example "UBND xã Bình Sơn"; at most 120 characters
 */
public record Addressee(AddresseeKind kind, String name) {
    private static final int LONGEST = 120;

    /**
     * @throws InvalidValue when it has no name, or too long a one
     */
    public Addressee {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InvalidValue("grievance.addressee-unnamed", "Who it is sent to has a name");
        }
    }
}
