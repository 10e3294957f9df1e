package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The mailbox of one account: where its reminders are mailed to. */
public record MailboxId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailboxId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
