package vn.phutrachho.events;

/**
 * An opaque id: letters, digits and {@code - _ . :}, at most 80 of them. Nothing personal is in it
 * (D12), so it may stand in keys of records, logs and addresses.
 */
public interface Identifier {
    /** As a regular expression, for those who describe it to programs. */
    String FORM = "[A-Za-z0-9][A-Za-z0-9._:-]{0,79}";

    int LONGEST = 80;
    String MARKS = "._:-";

    String value();

    /**
     * Lets only ids pass.
     *
     * @throws InvalidValue when the text is not an id
     */
    static void demand(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isPlain(value.charAt(0))) {
            throw malformed();
        }
        for (int i = 1; i < value.length(); i++) {
            char at = value.charAt(i);
            if (!isPlain(at) && MARKS.indexOf(at) < 0) {
                throw malformed();
            }
        }
    }

    private static boolean isPlain(char at) {
        return (at >= 'a' && at <= 'z') || (at >= 'A' && at <= 'Z') || (at >= '0' && at <= '9');
    }

    private static InvalidValue malformed() {
        return new InvalidValue("id.malformed", "An id has 1 to 80 letters, digits or - _ . :");
    }
}
