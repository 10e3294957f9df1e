package vn.phutrachho.kit.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import vn.phutrachho.events.AccountId;

/**
 * Ids of what has no key in the world. A request that is carried out again, since whoever did it
 * first died before the answer was kept, makes the same ids and thereby nothing twice.
 */
public final class NewId {
    private NewId() {}

    /**
     * Follows from the idempotency key of the request that is being served; random where it has
     * none.
     *
     * @param account whose request it is: a key means nothing across accounts
     * @param what tells several apart that one request makes
     */
    public static UUID ofThisRequest(AccountId account, String what) {
        return Cause.keyOfThisRequest()
                .map(key -> account + " " + key + " " + what)
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(UTF_8)))
                .orElseGet(UUID::randomUUID);
    }
}
