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
}
