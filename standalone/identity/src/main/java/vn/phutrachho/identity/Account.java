package vn.phutrachho.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param account what they sign in as; the subject of their tokens
 * @param password in clear, since this provider is for demonstrations only
 * @param note what the sign-in page says of them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Account(String account, String name, String password, @Nullable String note) {
    /** Whether the sign-in page may show how to sign in as them. */
    boolean isOpen() {
        return account.equals(password);
    }
}
