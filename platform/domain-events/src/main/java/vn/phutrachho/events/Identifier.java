package vn.phutrachho.events;

import java.util.regex.Pattern;

/**
 * An opaque id: letters, digits and {@code - _ . :}, at most 80 of them. Nothing personal is in it
 * (D12), so it may stand in keys of records, logs and addresses.
 */
public interface Identifier {
    Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    String value();

    /**
     * Lets only ids pass.
     *
     * @throws InvalidValue when the text is not an id
     */
    static void demand(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("id.malformed", "An id has 1 to 80 letters, digits or - _ . :");
        }
    }
}
