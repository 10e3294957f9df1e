package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;

/**
 * What this service knows of a grievance: enough for the agenda, and for whoever must carry an
 * answer back or bring facts.
 *
 * @param words absent once it is kept confidential
 * @param nameMayTravel whether the household's name may be seen above the cell
 * @param by the member who heard it
 * @param writtenOn the day on which it was recorded
 * @param standing where it is on its way
 * @param carryBackBy last day for carrying the answer back
 * @param asked the facts that it waits for, while it waits for some
 * @param way with whom it lies and lay, and what has come of it
 * @param notFollowed conclusions of meetings that came too late for it
 */
public record KnownGrievance(
        GrievanceId id,
        HouseholdId household,
        UnitId cell,
        GrievanceKind kind,
        @Nullable String words,
        boolean nameMayTravel,
        boolean confidential,
        MemberId by,
        LocalDate heardOn,
        LocalDate writtenOn,
        Standing standing,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate carryBackBy,
        @Nullable FactsAsked asked,
        Way way,
        List<NotFollowed> notFollowed) {

    /** Where a grievance is on its way, as far as a cell is concerned. */
    public enum Standing {
        /** The next meeting must conclude it. */
        AT_CELL,
        /** Another that lies at the cell goes on for it. */
        JOINED_AT_CELL,
        /** Somebody above has it. */
        ABOVE,
        /** Somebody above has it and asks for facts before they answer. */
        FACTS_ASKED,
        /** Settled or answered: to be carried back to the household. */
        TO_CARRY_BACK,
        /** Carried back: the household has the word. */
        CARRIED_BACK,
        /** At its end. */
        ENDED;

        boolean isWithMember() {
            return this == TO_CARRY_BACK || this == CARRIED_BACK;
        }
    }

    /**
     * A desk needs facts.
     *
     * @param until last day of the pause
     * @param facts what it needs to know; absent where the case is kept confidential
     */
    public record FactsAsked(LocalDate until, @Nullable String facts) {}

    /**
     * The way it has gone.
     *
     * @param desk the unit whose turn it is, or was last
     * @param been every unit that it ever lay with
     * @param concludeBy last day for the cell to conclude it, or to answer it if that is earlier
     * @param answerBy by when an answer is owed, whoever has it
     * @param promise what its last answer that promised something promised
     * @param end how it ended; absent while it has not
     */
    public record Way(
            UnitId desk,
            List<UnitId> been,
            @Nullable LocalDate concludeBy,
            @Nullable LocalDate answerBy,
            @Nullable Promise promise,
            @Nullable End end) {
        public Way {
            been = List.copyOf(been);
        }

        static Way beginsAt(UnitId cell) {
            return new Way(cell, List.of(cell), null, null, null, null);
        }

        Way to(UnitId unit) {
            List<UnitId> all = new ArrayList<>(been);
            if (!been.contains(unit)) {
                all.add(unit);
            }
            return new Way(unit, all, null, answerBy, promise, null);
        }

        /** Giving it back to the cell gives nobody more time than is left for the answer. */
        Way concludeBy(LocalDate day) {
            LocalDate nearer = answerBy != null && answerBy.isBefore(day) ? answerBy : day;
            return new Way(desk, been, nearer, answerBy, promise, end);
        }

        Way answerBy(LocalDate day) {
            return new Way(desk, been, concludeBy, day, promise, end);
        }

        Way answered(UnitId by, @Nullable LocalDate doneBy) {
            Promise made = doneBy == null ? promise : new Promise(doneBy, null);
            return new Way(by, been, null, null, made, end);
        }

        /** An older promise may end while the last one still runs. */
        Way promiseEnded(@Nullable LocalDate doneBy, Outcome outcome) {
            if (promise == null || (doneBy != null && !doneBy.equals(promise.doneBy()))) {
                return this;
            }
            Promise ended = new Promise(promise.doneBy(), outcome);
            return new Way(desk, been, concludeBy, answerBy, ended, end);
        }

        Way ended(End how) {
            return new Way(desk, been, null, null, promise, end == null ? how : end);
        }
    }

    /**
     * What an answer promised.
     *
     * @param outcome absent while it is still to be done
     */
    public record Promise(LocalDate doneBy, @Nullable Outcome outcome) {
        /** Whether its day has passed and it is still to be done. */
        public boolean isLate(LocalDate today) {
            return outcome == null && doneBy.isBefore(today);
        }
    }

    /** What became of a promise. */
    public enum Outcome {
        KEPT,
        GIVEN_UP
    }

    /** How a grievance ended. */
    public enum End {
        CONTENT,
        /** It could not be opened any more, and the household is not content. */
        NOT_CONTENT,
        WITHDRAWN
    }

    /**
     * A conclusion that was not followed.
     *
     * @param code why not
     */
    public record NotFollowed(MeetingId meeting, MatterId matter, String code, LocalDate on) {
        public WhyNot why() {
            return switch (code) {
                case "grievance.cannot-take-in" -> WhyNot.CANNOT_TAKE_IN;
                case "grievance.has-joined" -> WhyNot.HAS_JOINED;
                default -> WhyNot.OTHER;
            };
        }
    }

    /** Why a conclusion was not followed, as far as the chair should do something else by it. */
    public enum WhyNot {
        /** The other case was not at the cell any more: this one stays for itself. */
        CANNOT_TAKE_IN,
        /** Others are joined to it: they could be joined the other way round. */
        HAS_JOINED,
        /** Where it is, its own page says. */
        OTHER
    }

    /**
     * Whether a member may be reminded of it: of what is kept confidential only who brought it, and
     * who is responsible while it is their turn, or at any time where who brought it is a member no
     * more.
     *
     * @param responsible whether they are responsible for the household
     * @param gone those who brought something and are members no more
     */
    public boolean isShownTo(MemberId member, boolean responsible, Set<MemberId> gone) {
        boolean brought = by.equals(member) || (responsible && gone.contains(by));
        return confidential
                ? brought || (responsible && standing.isWithMember())
                : brought || responsible;
    }

    /** Whether a meeting is to conclude it: what is kept confidential is never discussed in one. */
    public boolean isForAMeeting() {
        return !confidential && standing == Standing.AT_CELL;
    }

    /** Whether a meeting could not join it, and the next is to conclude it. */
    public boolean comesAgainUnjoined() {
        return isForAMeeting()
                && !notFollowed.isEmpty()
                && notFollowed.getLast().why() != WhyNot.OTHER;
    }

    /** Last day for what it wants of the member and the cell, where it wants something by a day. */
    public @Nullable LocalDate dueBelow() {
        return asked == null ? carryBackBy : asked.until();
    }

    /** Last day for the cell to conclude it, while it is to. */
    public @Nullable LocalDate concludeBy() {
        return standing == Standing.AT_CELL ? way.concludeBy() : null;
    }

    KnownGrievance at(Standing next) {
        return with(next, answeredOn, null, null);
    }

    KnownGrievance on(Way next) {
        return with(
                words, confidential, standing, answeredOn, carryBackBy, asked, next, notFollowed);
    }

    KnownGrievance joined() {
        return at(standing == Standing.AT_CELL ? Standing.JOINED_AT_CELL : standing);
    }

    KnownGrievance parted() {
        return standing == Standing.JOINED_AT_CELL ? at(Standing.AT_CELL) : this;
    }

    KnownGrievance answered(LocalDate on) {
        return with(Standing.TO_CARRY_BACK, on, null, null);
    }

    KnownGrievance toCarryBackBy(LocalDate day) {
        return with(standing, answeredOn, day, asked);
    }

    KnownGrievance asked(LocalDate until, String facts) {
        return with(
                Standing.FACTS_ASKED,
                answeredOn,
                null,
                new FactsAsked(until, confidential ? null : facts));
    }

    /** Whoever holds it has its words; here they are not kept. */
    KnownGrievance keptConfidential() {
        return with(
                null,
                true,
                standing,
                answeredOn,
                carryBackBy,
                asked == null ? null : new FactsAsked(asked.until(), null),
                way,
                notFollowed);
    }

    KnownGrievance notFollowed(NotFollowed conclusion) {
        return with(
                words,
                confidential,
                standing,
                answeredOn,
                carryBackBy,
                asked,
                way,
                Stream.concat(notFollowed.stream(), Stream.of(conclusion)).toList());
    }

    private KnownGrievance with(
            Standing next,
            @Nullable LocalDate answered,
            @Nullable LocalDate carryBack,
            @Nullable FactsAsked facts) {
        return with(words, confidential, next, answered, carryBack, facts, way, notFollowed);
    }

    /** The same grievance, with all of it that ever changes. */
    private KnownGrievance with(
            @Nullable String kept,
            boolean inConfidence,
            Standing next,
            @Nullable LocalDate answered,
            @Nullable LocalDate carryBack,
            @Nullable FactsAsked facts,
            Way gone,
            List<NotFollowed> conclusions) {
        return new KnownGrievance(
                id,
                household,
                cell,
                kind,
                kept,
                nameMayTravel,
                inConfidence,
                by,
                heardOn,
                writtenOn,
                next,
                answered,
                carryBack,
                facts,
                gone,
                conclusions);
    }
}
