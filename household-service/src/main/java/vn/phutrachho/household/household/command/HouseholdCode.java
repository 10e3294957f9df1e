package vn.phutrachho.household.household.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.UnitId;

/**
 * The code under which a household stands in its cell's register. Small and capital letters are the
 * same: {@code h-01} is {@code H-01}.
 */
public record HouseholdCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9./_-]{0,29}");

    /**
     * @throws InvalidValue when the text is not a code
     */
    public HouseholdCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "household.code-malformed", "A code has 1 to 30 letters, digits or - . / _");
        }
    }

    /**
     * The household that is registered under this code in the cell. The id follows from both, so
     * that two households of one code in a cell cannot be.
     */
    public HouseholdId in(UnitId cell) {
        String name = "household:" + cell + ":" + value;
        return new HouseholdId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
