package vn.phutrachho.fire;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.fire.ground.Broker;
import vn.phutrachho.fire.ground.Gate;
import vn.phutrachho.fire.ground.Member;
import vn.phutrachho.fire.ground.Network;
import vn.phutrachho.fire.ground.Network.Reach;
import vn.phutrachho.fire.ground.Patience;
import vn.phutrachho.fire.ground.ReplicaSet;
import vn.phutrachho.fire.ground.SmallDisk;

/**
 * Carries out a plan. Each fault waits until what it is about to hit has been seen to get on since
 * the last one, so that none hits what is down already.
 */
final class Nemesis {

    private static final Logger LOG = LoggerFactory.getLogger(Nemesis.class);

    /** If nothing gets on for so long, the system does not recover by itself. */
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private static final int TRIES = 5;
    private static final double AHEAD = 0.1;
    private static final List<Integer> NOT_PRIMARY = List.of(10107, 189, 11602, 91);
    private static final Set<Reach> ALONE = EnumSet.allOf(Reach.class);
    private static final List<String> WRITES = List.of("insert");
    private static final List<String> ALL =
            List.of("insert", "find", "update", "findAndModify", "createIndexes");

    private final Plan plan;
    private final long endNanos;
    private final ReplicaSet database;
    private final @Nullable SmallDisk disk;
    private final Broker broker;
    private final Crew writers;
    private final Crew relays;
    private final Crew consumers;
    private final Map<Fault.Kind, AtomicInteger> done = new EnumMap<>(Fault.Kind.class);
    private final Map<Lane, AtomicInteger> begun = new EnumMap<>(Lane.class);
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger aside = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();

    Nemesis(
            Plan plan,
            Duration atMost,
            ReplicaSet database,
            @Nullable SmallDisk disk,
            Broker broker,
            Crew writers,
            Crew relays,
            Crew consumers) {
        this.plan = plan;
        this.endNanos = System.nanoTime() + atMost.toNanos();
        this.database = database;
        this.disk = disk;
        this.broker = broker;
        this.writers = writers;
        this.relays = relays;
        this.consumers = consumers;
        for (Fault.Kind kind : Fault.Kind.values()) {
            done.put(kind, new AtomicInteger());
        }
        for (Lane lane : Lane.values()) {
            begun.put(lane, new AtomicInteger());
        }
    }

    /** How often each fault was carried out. */
    Map<Fault.Kind, AtomicInteger> done() {
        return done;
    }

    /** Processes killed. */
    int kills() {
        return kills.get();
    }

    /** Carries out one lane to its end, or until another lane has failed. */
    void run(Lane lane) {
        List<Fault> faults = plan.faults().getOrDefault(lane, List.of());
        try {
            for (Fault fault : faults) {
                awaitOthers(lane);
                if (isOver()) {
                    return;
                }
                if (isDone(fault)) {
                    count(fault.kind());
                }
                advance(lane);
            }
            await("what goes on aside to end", () -> aside.get() == 0);
        } catch (RuntimeException e) {
            broken.set(true);
            throw e;
        } finally {
            advanceToEnd(lane);
        }
    }

    private boolean isOver() {
        return broken.get() || writers.isFinished() || System.nanoTime() > endNanos;
    }

    /** What hit nothing, because its victim went away by itself just then, is done once more. */
    private boolean isDone(Fault fault) {
        for (int i = 0; i < TRIES && !isOver(); i++) {
            LOG.info("{}", fault);
            if (carryOut(fault)) {
                return true;
            }
        }
        return false;
    }

    private void count(Fault.Kind kind) {
        AtomicInteger times = done.get(kind);
        if (times != null) {
            times.incrementAndGet();
        }
        kills.addAndGet(kind.kills());
    }

    private void advance(Lane lane) {
        AtomicInteger count = begun.get(lane);
        if (count != null) {
            count.incrementAndGet();
        }
    }

    private void advanceToEnd(Lane lane) {
        AtomicInteger count = begun.get(lane);
        if (count != null) {
            count.set(plan.faults().getOrDefault(lane, List.of()).size());
        }
    }

    private double part(Lane lane) {
        AtomicInteger count = begun.get(lane);
        int all = plan.faults().getOrDefault(lane, List.of()).size();
        return count == null || all == 0 ? 1 : count.get() / (double) all;
    }

    /** No lane runs far ahead of the others: their faults shall meet. */
    private void awaitOthers(Lane lane) {
        Patience.await(
                "the slowest lane",
                RECOVERY.multipliedBy(2),
                () -> {
                    double slowest = 1;
                    for (Lane other : Lane.values()) {
                        slowest = Math.min(slowest, part(other));
                    }
                    return broken.get() || part(lane) <= slowest + AHEAD;
                });
    }

    private boolean carryOut(Fault fault) {
        return switch (fault.kind()) {
            case WRITER_KILLED -> kill(fault, writer(fault));
            case WRITER_PAUSED, WRITER_STALLED -> pauseAside(fault, writer(fault));
            case WRITER_CUT_BRIEFLY, WRITER_CUT -> cutAside(fault, gettingOn(fault), ALONE);
            case SCRIBE_CUT -> cutAside(fault, scribe(), Set.of(Reach.SERVERS));
            case WRITER_SCRIBELESS -> cutAside(fault, sender(fault), Set.of(Reach.OTHERS));
            case RELAY_KILLED -> kill(fault, active(relays));
            case RELAY_PAUSED -> pause(fault, active(relays));
            case RELAY_CUT_BRIEFLY, RELAY_CUT -> cut(fault, active(relays));
            case CONSUMER_KILLED -> kill(fault, active(consumers));
            case CONSUMER_PAUSED -> pause(fault, active(consumers));
            case CONSUMER_CUT_BRIEFLY, CONSUMER_CUT -> cut(fault, active(consumers));
            case PRIMARY_KILLED,
                    SECONDARY_KILLED,
                    CLUSTER_KILLED,
                    PRIMARY_PAUSED,
                    SECONDARIES_PAUSED,
                    PRIMARY_CUT,
                    PRIMARY_ANSWERLESS,
                    DATABASE_STALLED,
                    PRIMARY_STEPPED_DOWN,
                    COMMANDS_NOT_PRIMARY,
                    COMMANDS_CLOSED,
                    COMMANDS_UNCONFIRMED,
                    COMMANDS_DELAYED,
                    DISK_FULL ->
                    toDatabase(fault);
            case BROKER_KILLED, BROKER_PAUSED, BROKER_CUT, BROKER_ANSWERLESS, BROKER_STALLED ->
                    toBroker(fault);
        };
    }

    private void await(String what, BooleanSupplier condition) {
        Patience.await(what, RECOVERY, () -> broken.get() || condition.getAsBoolean());
    }

    private Child writer(Fault fault) {
        Child writer = writers.children().get(fault.which());
        await(writer + " to get on", () -> writer.getsOn() || writer.isFinished());
        return writer;
    }

    /** Getting on just now, and not only in this life. */
    private Child gettingOn(Fault fault) {
        Child writer = writer(fault);
        long beats = writer.beats();
        await(writer + " to get on", () -> writer.beats() > beats || writer.isFinished());
        return writer;
    }

    /** The writer that writes for others, while it can. */
    private Child scribe() {
        return writerThat("writes for others", 0, this::isReachedByOthers);
    }

    private boolean isReachedByOthers(Child child) {
        OptionalInt door = child.door();
        return door.isPresent()
                && child.wires().isConnected(Set.of(Reach.SERVERS))
                && writers.children().stream()
                        .anyMatch(other -> other.wires().isConnectedTo(door.getAsInt()));
    }

    /** A writer for which another one writes. */
    private Child sender(Fault fault) {
        return writerThat(
                "sends its commits to another",
                fault.which(),
                child -> child.wires().isConnected(Set.of(Reach.OTHERS)));
    }

    /**
     * @param first the one to be looked at first
     */
    private Child writerThat(String does, int first, Predicate<Child> which) {
        List<Child> all = new ArrayList<>(writers.children());
        Collections.rotate(all, -first);
        await("a writer that " + does, () -> writers.isFinished() || all.stream().anyMatch(which));
        return all.stream().filter(which).findFirst().orElse(all.getFirst());
    }

    /** The one that does the work now. */
    private Child active(Crew crew) {
        List<Long> before = crew.eachBeats();
        await(
                "one of " + crew.children() + " to get on",
                () -> writers.isFinished() || crew.gettingOn(before).isPresent());
        return crew.gettingOn(before).orElse(crew.children().getFirst());
    }

    private boolean kill(Fault fault, Child child) {
        Patience.pass(fault.afterMillis());
        return child.killAndStart();
    }

    private boolean pause(Fault fault, Child child) {
        Patience.pass(fault.afterMillis());
        child.pause();
        Patience.pass(fault.forMillis());
        child.resume();
        return true;
    }

    private boolean pauseAside(Fault fault, Child child) {
        if (child.isFinished()) {
            return false;
        }
        Patience.pass(fault.afterMillis());
        child.pause();
        aside(fault, child::resume);
        return true;
    }

    /** The lane goes on meanwhile, but does not come to its end before. */
    private void aside(Fault fault, Runnable end) {
        aside.incrementAndGet();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                Patience.pass(fault.forMillis());
                                end.run();
                            } finally {
                                aside.decrementAndGet();
                            }
                        });
    }

    private boolean cut(Fault fault, Child child) {
        Patience.pass(fault.afterMillis());
        try (Network.Cut cut = child.cutOff(ALONE, way(fault))) {
            if (!cut.hasHit()) {
                return false;
            }
            Patience.pass(fault.forMillis());
            return true;
        }
    }

    private boolean cutAside(Fault fault, Child child, Set<Reach> reach) {
        Patience.pass(fault.afterMillis());
        Network.Cut cut = child.cutOff(reach, way(fault));
        if (!cut.hasHit()) {
            cut.close();
            return false;
        }
        aside(fault, cut::close);
        return true;
    }

    private static Gate.Way way(Fault fault) {
        return fault.isSilent() ? Gate.Way.HELD : Gate.Way.CUT;
    }

    private boolean toDatabase(Fault fault) {
        database.awaitWhole();
        long beats = writers.beats();
        await("writers to get on", () -> writers.isFinished() || writers.beats() > beats);
        Patience.pass(fault.afterMillis());
        try {
            return hitDatabase(fault, database.primary());
        } catch (MongoException e) {
            // the member that was to be told something went away by itself
            LOG.info("{} could not be carried out: {}", fault, e.getMessage());
            return false;
        }
    }

    private boolean hitDatabase(Fault fault, Member primary) {
        List<Member> others =
                database.members().stream().filter(member -> member != primary).toList();
        switch (fault.kind()) {
            case PRIMARY_KILLED -> kill(fault, List.of(primary));
            case SECONDARY_KILLED -> kill(fault, List.of(others.get(fault.which() % 2)));
            case CLUSTER_KILLED -> kill(fault, database.members());
            case PRIMARY_PAUSED -> pause(fault, List.of(primary));
            case SECONDARIES_PAUSED -> pause(fault, others);
            case PRIMARY_CUT -> gates(fault, List.of(primary), Gate.Way.CUT);
            case PRIMARY_ANSWERLESS -> gates(fault, List.of(primary), Gate.Way.ANSWERLESS);
            case DATABASE_STALLED -> gates(fault, database.members(), Gate.Way.HELD);
            case PRIMARY_STEPPED_DOWN -> primary.stepDown();
            case COMMANDS_NOT_PRIMARY ->
                    primary.failCommands(
                            fault.times(),
                            ALL,
                            new Document(
                                    "errorCode",
                                    NOT_PRIMARY.get(fault.which() % NOT_PRIMARY.size())));
            case COMMANDS_CLOSED ->
                    primary.failCommands(fault.times(), ALL, new Document("closeConnection", true));
            case COMMANDS_UNCONFIRMED ->
                    primary.failCommands(
                            fault.times(),
                            WRITES,
                            new Document(
                                    "writeConcernError",
                                    new Document("code", 64)
                                            .append("errmsg", "waiting for replication timed out")
                                            .append("errInfo", new Document("wtimeout", true))));
            case COMMANDS_DELAYED ->
                    primary.failCommands(
                            fault.times(),
                            WRITES,
                            new Document("blockConnection", true)
                                    .append("blockTimeMS", fault.forMillis()));
            case DISK_FULL -> {
                return fillDisk(fault);
            }
            default -> throw new IllegalStateException(fault + " is not for the database");
        }
        return true;
    }

    private static void kill(Fault fault, List<Member> members) {
        members.forEach(member -> member.mongod().kill());
        Patience.pass(fault.forMillis());
        members.forEach(Member::restart);
    }

    private static void pause(Fault fault, List<Member> members) {
        members.forEach(member -> member.mongod().pause());
        Patience.pass(fault.forMillis());
        members.forEach(member -> member.mongod().resume());
    }

    private static void gates(Fault fault, List<Member> members, Gate.Way way) {
        members.forEach(member -> member.gate().set(way));
        Patience.pass(fault.forMillis());
        members.forEach(member -> member.gate().set(Gate.Way.OPEN));
    }

    /**
     * mongod ends itself when it cannot write its journal; the room comes back, and so does it. One
     * that survived had nothing to write that needed room: that counts as nothing done.
     */
    private boolean fillDisk(Fault fault) {
        if (disk == null) {
            return false;
        }
        Member first = database.members().getFirst();
        if (!first.isPrimary()) {
            first.stepUp();
        }
        disk.fill();
        boolean ended =
                Patience.holds(
                        Duration.ofMillis(5 * fault.forMillis()), () -> !first.mongod().isAlive());
        disk.free();
        LOG.info("The full disk {}", ended ? "ended its mongod" : "was survived by its mongod");
        if (ended) {
            first.restart();
        }
        return ended;
    }

    private boolean toBroker(Fault fault) {
        active(relays);
        // its other clients too, or on a slow machine they would never come to it
        active(consumers);
        Patience.pass(fault.afterMillis());
        switch (fault.kind()) {
            case BROKER_KILLED -> {
                broker.kafka().kill();
                Patience.pass(fault.forMillis());
                broker.restart();
            }
            case BROKER_PAUSED -> {
                broker.kafka().pause();
                Patience.pass(fault.forMillis());
                broker.kafka().resume();
            }
            case BROKER_CUT -> gate(fault, Gate.Way.CUT);
            case BROKER_ANSWERLESS -> gate(fault, Gate.Way.ANSWERLESS);
            case BROKER_STALLED -> gate(fault, Gate.Way.HELD);
            default -> throw new IllegalStateException(fault + " is not for the broker");
        }
        return true;
    }

    private void gate(Fault fault, Gate.Way way) {
        broker.setGates(way);
        Patience.pass(fault.forMillis());
        broker.setGates(Gate.Way.OPEN);
    }
}
