package vn.phutrachho.fire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One thing that is done to the system.
 *
 * @param which of several victims, where the plan says it and not the moment
 * @param afterMillis how long after the victim was seen to get on
 * @param forMillis how long it lasts, where it lasts
 * @param times how often, where it is counted
 */
record Fault(Kind kind, int which, long afterMillis, long forMillis, int times) {

    /** What is done. */
    enum Kind {
        /** A writer, by kill -9; its next life starts at once. */
        WRITER_KILLED(Lane.WRITERS, 1, 0, 0),
        /** A writer, by SIGSTOP, for seconds. */
        WRITER_PAUSED(Lane.WRITERS, 0, 1_000, 4_000),
        /** A writer, by SIGSTOP, for as long as a commit may be stalled; the others go on. */
        WRITER_STALLED(Lane.WRITERS, 0, STALL, STALL),
        /** A writer reaches nobody and nobody reaches it, for less than the scribe's lease. */
        WRITER_CUT_BRIEFLY(Lane.WRITERS, 0, 300, 2_500),
        /** The same for longer than the lease, and than some commits may take. */
        WRITER_CUT(Lane.WRITERS, 0, 4_000, 9_000),
        /** Whoever writes for all is cut off from the database; the others still reach it. */
        SCRIBE_CUT(Lane.WRITERS, 0, 1_000, 8_000),
        /** A writer reaches the database, but no longer whoever writes for all. */
        WRITER_SCRIBELESS(Lane.WRITERS, 0, 2_500, 6_000),
        /** The relay that sends, by kill -9: the other takes over when the lease is over. */
        RELAY_KILLED(Lane.RELAYS, 1, 0, 0),
        /** The relay that sends, for longer than its lease: it wakes up as one too many. */
        RELAY_PAUSED(Lane.RELAYS, 0, 17_000, 19_000),
        /** The relay that sends reaches neither database nor broker; less than its lease. */
        RELAY_CUT_BRIEFLY(Lane.RELAYS, 0, 1_000, 6_000),
        /** The same for longer than its lease: when it is back there is one too many. */
        RELAY_CUT(Lane.RELAYS, 0, 17_000, 19_000),
        /** The consumer that copies, by kill -9. */
        CONSUMER_KILLED(Lane.CONSUMERS, 1, 0, 0),
        /** The consumer that copies, for longer than its lease. */
        CONSUMER_PAUSED(Lane.CONSUMERS, 0, 17_000, 19_000),
        /** The consumer that copies reaches neither database nor broker; less than its lease. */
        CONSUMER_CUT_BRIEFLY(Lane.CONSUMERS, 0, 1_000, 6_000),
        /** The same for longer than its lease. */
        CONSUMER_CUT(Lane.CONSUMERS, 0, 17_000, 19_000),
        /** The primary, by kill -9. */
        PRIMARY_KILLED(Lane.DATABASE, 1, 0, 2_500),
        /** A secondary, by kill -9. */
        SECONDARY_KILLED(Lane.DATABASE, 1, 0, 2_500),
        /** All three at once, as when the power fails. */
        CLUSTER_KILLED(Lane.DATABASE, 3, 0, 1_000),
        /** The primary, by SIGSTOP: another is elected, and the old one wakes up. */
        PRIMARY_PAUSED(Lane.DATABASE, 0, 500, 5_000),
        /** Both secondaries, by SIGSTOP: nothing becomes durable. */
        SECONDARIES_PAUSED(Lane.DATABASE, 0, 500, 4_000),
        /** Nobody reaches the primary, while it reaches the others. */
        PRIMARY_CUT(Lane.DATABASE, 0, 500, 4_000),
        /** The network closes after the write: requests are carried out, answers do not come. */
        PRIMARY_ANSWERLESS(Lane.DATABASE, 0, 100, 700),
        /** Everything that is said to and between the members waits: commits are stalled. */
        DATABASE_STALLED(Lane.DATABASE, 0, STALL, STALL),
        /** The primary gives up. */
        PRIMARY_STEPPED_DOWN(Lane.DATABASE, 0, 0, 0),
        /** failCommand: not primary, or on its way down. */
        COMMANDS_NOT_PRIMARY(Lane.DATABASE, 0, 0, 0),
        /** failCommand: the network closes before the write. */
        COMMANDS_CLOSED(Lane.DATABASE, 0, 0, 0),
        /** failCommand: written, but the majority did not confirm in time. */
        COMMANDS_UNCONFIRMED(Lane.DATABASE, 0, 0, 0),
        /** failCommand: held up in the server, longer than some clients wait. */
        COMMANDS_DELAYED(Lane.DATABASE, 0, 500, 4_000),
        /** No room on the disk of the member that was just made primary. */
        DISK_FULL(Lane.DATABASE, 0, 3_000, 3_000),
        /** The broker, by kill -9. */
        BROKER_KILLED(Lane.BROKER, 1, 0, 1_500),
        /** The broker, by SIGSTOP. */
        BROKER_PAUSED(Lane.BROKER, 0, 500, 5_000),
        /** Nobody reaches the broker. */
        BROKER_CUT(Lane.BROKER, 0, 500, 5_000),
        /** The broker takes records and its answers do not come. */
        BROKER_ANSWERLESS(Lane.BROKER, 0, 100, 1_500),
        /** What is said to the broker and by it waits. */
        BROKER_STALLED(Lane.BROKER, 0, 500, 5_000);

        private final Lane lane;
        private final int kills;
        private final long shortest;
        private final long longest;

        Kind(Lane lane, int kills, long shortest, long longest) {
            this.lane = lane;
            this.kills = kills;
            this.shortest = shortest;
            this.longest = longest;
        }

        Lane lane() {
            return lane;
        }

        /** How many processes it kills. */
        int kills() {
            return kills;
        }

        boolean isStall() {
            return longest == STALL;
        }

        /** Takes long, and so comes seldom. */
        boolean isRare() {
            return isStall() || this == DISK_FULL;
        }

        long shortest() {
            return shortest;
        }

        long longest() {
            return longest;
        }

        static List<Kind> of(Lane lane) {
            return Arrays.stream(values()).filter(kind -> kind.lane == lane).toList();
        }
    }

    /** Stands for the stall that the scale of a run sets. */
    private static final long STALL = -1;

    /**
     * How many of those that were carried out, counted by the names of their kinds, kill nobody.
     */
    static int others(Map<String, Integer> faults) {
        return faults.entrySet().stream()
                .filter(entry -> Kind.valueOf(entry.getKey()).kills() == 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * Whether a process that is cut off hears nothing at all, and what it says arrives when it is
     * over; otherwise its connections are closed.
     */
    boolean isSilent() {
        return times % 2 == 0;
    }

    @Override
    public String toString() {
        return "%s[%d] after %d ms, for %d ms, %d times"
                .formatted(kind, which, afterMillis, forMillis, times);
    }
}
