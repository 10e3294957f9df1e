package vn.phutrachho.events.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.InvalidValue;

/**
 * What it is about, by its code. Which themes there are is a setting: they have a name from a day
 * on, and can be chosen until they are retired. The code is for ever.
 */
public record Theme(@JsonValue String value) implements Identifier {
    /** Most characters of a code. */
    public static final int LONGEST_CODE = 40;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Whatever fits nowhere else: the one theme that there always is. */
    public static final Theme OTHER = new Theme("OTHER");

    /**
     * @throws InvalidValue when it cannot be a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Theme {
        if (!CODE.matcher(value).matches()) {
            throw new InvalidValue(
                    "theme.malformed", "A code has 1 to 40 capitals A-Z, digits or _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
