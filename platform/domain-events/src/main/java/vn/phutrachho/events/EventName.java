package vn.phutrachho.events;

/** Logical name and revision under which an event is stored. */
public record EventName(String name, String revision) {
    static EventName of(Class<? extends DomainEvent> event) {
        Named named = event.getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(
                    event + " has no @Named: every event record needs a logical name");
        }
        return new EventName(named.value(), named.revision());
    }

    @Override
    public String toString() {
        return name + "/" + revision;
    }
}
