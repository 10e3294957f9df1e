package vn.phutrachho.eventstore;

/** The log holds a name that this program does not know. The reader stops; it never skips. */
public final class UnknownStoredEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    public UnknownStoredEvent(String name) {
        super("The log holds an event named '" + name + "' that this program does not know");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
