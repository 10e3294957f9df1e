package vn.phutrachho.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What processor time is spent on, told by the first frame from the top that tells anything. */
enum Part {
    HASHING(
            "hashing",
            "java.security.MessageDigest",
            "sun.security.provider.SHA",
            "sun.security.provider.DigestBase"),
    SEALING(
            "between processes",
            "javax.crypto.",
            "com.sun.crypto.",
            "vn.phutrachho.eventstore.SealedLine",
            "vn.phutrachho.eventstore.Dictation",
            "vn.phutrachho.eventstore.Scribe"),
    JSON("JSON", "tools.jackson.", "vn.phutrachho.events."),
    BYTES(
            "documents and bytes",
            "org.bson.",
            "vn.phutrachho.eventstore.StoredBytes",
            "vn.phutrachho.eventstore.StoredCommit",
            "vn.phutrachho.eventstore.SeenWords",
            "vn.phutrachho.eventstore.RecordingTime",
            "vn.phutrachho.eventstore.NewEvent",
            "vn.phutrachho.eventstore.CommitDocument",
            "vn.phutrachho.eventstore.InsertCommand",
            "vn.phutrachho.benchmarks.BareRecords"),
    WIRE(
            "driver and sockets",
            "com.mongodb.",
            "org.postgresql.",
            "com.zaxxer.",
            "sun.nio.ch.",
            "java.net."),
    WAITING(
            "waiting and waking",
            "java.util.concurrent.locks.",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoin",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.ScheduledThreadPool",
            "java.util.concurrent.ThreadPool",
            "java.lang.Thread",
            "java.lang.VirtualThread",
            "jdk.internal.misc.Unsafe.park",
            "jdk.internal.misc.Unsafe.unpark",
            "jdk.internal.vm."),
    VIEWS("folding", "vn.phutrachho.projections.", "vn.phutrachho.benchmarks.HouseholdCards"),
    STORE("the rest of the store", "vn.phutrachho.eventstore."),
    AXON("Axon", "org.axonframework."),
    CALLERS("callers", "vn.phutrachho.benchmarks."),
    OTHER("other");

    /** New ids are the callers' work, down to the hashes by which the JDK makes them. */
    private static final String NEW_ID = "java.util.UUID.randomUUID";

    private final String says;

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change a List.of
    private final List<String> beginnings;

    Part(String says, String... beginnings) {
        this.says = says;
        this.beginnings = List.of(beginnings);
    }

    String says() {
        return says;
    }

    /**
     * @param frames methods with their classes, the top of the stack first
     */
    static Part of(List<String> frames) {
        if (frames.contains(NEW_ID)) {
            return CALLERS;
        }
        return frames.stream().flatMap(Part::told).findFirst().orElse(OTHER);
    }

    private static Stream<Part> told(String frame) {
        return Arrays.stream(values())
                .filter(part -> part.beginnings.stream().anyMatch(frame::startsWith));
    }
}
