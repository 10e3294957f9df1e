package vn.phutrachho.eventstore.migration;

import org.jspecify.annotations.Nullable;

/** Something in the old history has no counterpart in this store. What is before it is migrated. */
public final class CannotMigrate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotMigrate(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    CannotMigrate(String sentence) {
        this(sentence, null);
    }
}
