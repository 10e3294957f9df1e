package vn.phutrachho.eventstore;

/** Ties payload classes to the logical names under which they are stored. */
public interface EventNaming {

    /**
     * A name in storage.
     *
     * @param name such as {@code grievance.grievance-reported}; never a Java class name
     * @param revision such as {@code 1}
     */
    record LogicalName(String name, String revision) {}

    /**
     * The name to store a payload under.
     *
     * @throws IllegalArgumentException if the class has no name: it must not be stored
     */
    LogicalName nameOf(Class<?> payload);

    /**
     * The class to read a stored name into.
     *
     * @throws UnknownStoredEvent if nothing is registered by that name; readers must stop on it
     */
    Class<?> classOf(String name);

    /**
     * The class to read a stored name and revision into, after all upcasters. Override it where the
     * form of a payload has revisions: an old one that no upcaster brought up to date must not be
     * read as if it were the newest.
     *
     * @throws UnknownStoredEvent if nothing is registered by that name and revision
     */
    default Class<?> classOf(LogicalName stored) {
        return classOf(stored.name());
    }
}
