package vn.phutrachho.kit.web.once;

/** What a key says of a request that comes with it. */
sealed interface Claim {
    /** It is the first, or the first one died on the way: do it. */
    record Granted(String owner) implements Claim {}

    /** It was done: answer as then. */
    record Done(StoredAnswer answer) implements Claim {}

    /** The first one is still at it. */
    record Running() implements Claim {}

    /** The key belongs to another request. */
    record Foreign() implements Claim {}
}
