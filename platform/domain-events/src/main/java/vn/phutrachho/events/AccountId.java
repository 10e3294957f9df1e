package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An account as the identity provider names it (the token's subject). Who somebody is; what they
 * may do is an access grant.
 */
public record AccountId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
