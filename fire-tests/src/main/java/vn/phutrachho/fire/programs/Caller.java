package vn.phutrachho.fire.programs;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.NotStored;
import vn.phutrachho.eventstore.OutcomeUnknown;
import vn.phutrachho.fire.history.JournalLine;
import vn.phutrachho.fire.history.PlannedCommit;
import vn.phutrachho.fire.history.PlannedCommit.Slot;
import vn.phutrachho.fire.programs.WriterProgram.Desk;

/**
 * One caller: mostly events of an aggregate of its own, sometimes of one that others want too,
 * sometimes of both in one commit, and now and then on purpose of a place that is taken.
 */
final class Caller implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
    private static final int EVENTS_OF_AN_AGGREGATE = 60;
    private static final int POSITIONS_OF_SHARED = 2_000;
    private static final int SHARED = 3;
    private static final int BURST = 10;

    private enum Answer {
        STORED,
        NOT_STORED,
        UNKNOWN
    }

    private final String name;
    private final Random random;
    private final Desk desk;
    private int made;
    private int aggregates;
    private String own;
    private long next;

    Caller(String name, long seed, Desk desk) {
        this.name = name;
        this.random = new Random(seed);
        this.desk = desk;
        this.own = name + "-a0";
    }

    @Override
    public void run() {
        PlannedCommit open = desk.open().poll();
        while (open != null && !desk.end().isAsked()) {
            ask(open, true);
            open = desk.open().poll();
        }
        while (desk.left().getAndDecrement() > 0 && !desk.end().isAsked()) {
            while (!isOneStored() && !desk.end().isAsked()) {
                pace();
            }
            pace();
        }
    }

    private boolean isOneStored() {
        try {
            return decide() == Answer.STORED;
        } catch (MongoException e) {
            LOG.info("A decision has to wait: {}", e.getMessage());
            desk.end().within(100);
            return false;
        }
    }

    /** In bursts, so that commits wait for one another. */
    private void pace() {
        if (desk.pace() > 0 && random.nextInt(BURST) == 0) {
            desk.end().within(random.nextLong(2 * BURST * desk.pace()));
        }
    }

    private Answer decide() {
        if (next >= EVENTS_OF_AN_AGGREGATE) {
            own = name + "-a" + ++aggregates;
            next = 0;
        }
        int dice = random.nextInt(100);
        if (dice < 5 && next > 0) {
            return ask(plan(List.of(new Slot(own, random.nextLong(next)))), false);
        }
        List<Slot> slots = new ArrayList<>();
        if (dice < 25) {
            slots.add(shared());
        }
        int mine = dice < 15 ? 0 : dice < 70 ? 1 : dice < 90 ? 2 : 3;
        for (int i = 0; i < mine; i++) {
            slots.add(new Slot(own, next + i));
        }
        Answer answer = askUntilKnown(plan(slots));
        switch (answer) {
            case STORED -> next += mine;
            case NOT_STORED -> {}
            // whoever does not know reads before deciding again
            case UNKNOWN -> next = desk.log().lastSequence(own).orElse(-1) + 1;
        }
        return answer;
    }

    /** Everybody wants the place behind the last event of the same few aggregates. */
    private Slot shared() {
        long part = desk.log().awaitBeyond(0, Duration.ZERO) / POSITIONS_OF_SHARED;
        String aggregate = "shared-%d-%d".formatted(part, random.nextInt(SHARED));
        return new Slot(aggregate, desk.log().lastSequence(aggregate).orElse(-1) + 1);
    }

    private PlannedCommit plan(List<Slot> slots) {
        return new PlannedCommit(name + "-" + made++, desk.clock().instant(), slots);
    }

    /** Some ask once more, as the engine's contract allows; some leave it open. */
    private Answer askUntilKnown(PlannedCommit commit) {
        Answer answer = ask(commit, false);
        while (answer == Answer.UNKNOWN && random.nextBoolean() && !desk.end().isAsked()) {
            answer = ask(commit, true);
        }
        return answer;
    }

    /**
     * @param again whether it may have been stored by an attempt before, of this life or an earlier
     */
    private Answer ask(PlannedCommit commit, boolean again) {
        desk.journal()
                .write(
                        new JournalLine.Intent(
                                System.nanoTime(), desk.deadline().toNanos(), commit));
        try {
            Commit asked = again ? commit.commit().onceMore() : commit.commit();
            long position = desk.log().append(asked);
            desk.journal().write(new JournalLine.Stored(System.nanoTime(), commit.id(), position));
            desk.heart().beat();
            desk.sign().say(desk.log().door());
            return Answer.STORED;
        } catch (AggregateConflict e) {
            desk.journal().write(new JournalLine.Conflicting(System.nanoTime(), commit.id()));
            return Answer.NOT_STORED;
        } catch (NotStored e) {
            desk.journal()
                    .write(
                            new JournalLine.NotStored(
                                    System.nanoTime(), commit.id(), e.reason().name()));
            return Answer.NOT_STORED;
        } catch (OutcomeUnknown e) {
            desk.journal().write(new JournalLine.Unknown(System.nanoTime(), commit.id()));
            return Answer.UNKNOWN;
        } catch (RuntimeException e) {
            LOG.error("The log did not keep its contract", e);
            desk.journal()
                    .write(
                            new JournalLine.Broken(
                                    System.nanoTime(), commit.id(), e.getClass().getName()));
            return Answer.UNKNOWN;
        }
    }
}
