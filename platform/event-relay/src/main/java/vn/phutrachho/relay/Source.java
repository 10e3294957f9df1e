package vn.phutrachho.relay;

/**
 * A log of another service, as its topic carries it.
 *
 * @param name such as {@code member}
 * @param topic such as {@code member-events}
 */
public record Source(String name, String topic) {

    /** The source whose topic is called after it. */
    public static Source of(String name) {
        return new Source(name, name + "-events");
    }
}
