package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.End;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.NotFollowed;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Promise;
import vn.phutrachho.assignment.meeting.view.MonthMeeting.Concluded;
import vn.phutrachho.assignment.meeting.view.MonthMeeting.Matter;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;

/**
 * A cell's meeting for a month, as far as whoever asks may know it.
 *
 * @param counted whether attendance was taken
 * @param closedOn absent while the month is open
 */
public record ShownMeeting(
        MeetingId id,
        UnitId cell,
        YearMonth month,
        LocalDate heldOn,
        boolean counted,
        List<MemberId> present,
        List<MemberId> excused,
        List<MemberId> absent,
        List<Item> matters,
        @Nullable LocalDate closedOn) {

    /**
     * A matter of the agenda.
     *
     * @param household absent also where the reader may not know whose words these are
     * @param text absent where it is kept confidential
     * @param confidential it is discussed in no meeting, and holds up none
     * @param gone its case has been moved on, joined or withdrawn otherwise than by a meeting: it
     *     holds up none either
     * @param heard when it was heard and written down, where it is a grievance
     * @param concludeBy last day for the cell to conclude it, while it is open
     * @param became where its case is since it was concluded
     * @param notFollowed why its conclusion was not followed, where it was not
     */
    public record Item(
            MatterId id,
            @Nullable GrievanceId grievance,
            @Nullable HouseholdId household,
            @Nullable String text,
            boolean confidential,
            boolean gone,
            @Nullable Heard heard,
            @Nullable LocalDate concludeBy,
            @Nullable Said concluded,
            @Nullable Became became,
            @Nullable NotFollowed notFollowed) {
        /** Whether the chair must still conclude it. */
        public boolean open() {
            return concluded == null && !confidential && !gone;
        }

        /** Whether somebody should look at what became of its conclusion. */
        public boolean needsALook() {
            return notFollowed != null || (became != null && became.needsALook());
        }
    }

    /**
     * How the cell came to know of it.
     *
     * @param by the member who heard it; absent where the reader may not know whose words these are
     */
    public record Heard(@Nullable MemberId by, LocalDate heardOn, LocalDate writtenOn) {}

    /**
     * What became of a conclusion.
     *
     * @param desk the unit that has it, while somebody above has it
     * @param by last day for what it waits for, where it waits for something by a day
     * @param promise how what was promised stands; absent where nothing was
     * @param doneBy by when that is to be done
     */
    public record Became(
            Where where,
            @Nullable UnitId desk,
            @Nullable LocalDate by,
            @Nullable Promised promise,
            @Nullable LocalDate doneBy) {
        static Became of(KnownGrievance known, LocalDate today) {
            Where where = Where.of(known);
            Promise promise = known.way().promise();
            return new Became(
                    where,
                    where.isAbove() ? known.way().desk() : null,
                    where == Where.AT_CELL ? known.way().concludeBy() : known.dueBelow(),
                    promise == null ? null : Promised.of(promise, today),
                    promise == null ? null : promise.doneBy());
        }

        boolean needsALook() {
            return where == Where.NOT_CONTENT
                    || promise == Promised.LATE
                    || promise == Promised.GIVEN_UP;
        }
    }

    /** Where a case is since a meeting concluded it. */
    public enum Where {
        AT_CELL,
        JOINED,
        ABOVE,
        FACTS_ASKED,
        TO_CARRY_BACK,
        CARRIED_BACK,
        CONTENT,
        NOT_CONTENT,
        WITHDRAWN;

        private static Where of(KnownGrievance known) {
            return switch (known.standing()) {
                case AT_CELL -> AT_CELL;
                case JOINED_AT_CELL -> JOINED;
                case ABOVE -> ABOVE;
                case FACTS_ASKED -> FACTS_ASKED;
                case TO_CARRY_BACK -> TO_CARRY_BACK;
                case CARRIED_BACK -> CARRIED_BACK;
                case ENDED -> of(known.way().end());
            };
        }

        private static Where of(@Nullable End end) {
            return switch (end) {
                case NOT_CONTENT -> NOT_CONTENT;
                case WITHDRAWN -> WITHDRAWN;
                case CONTENT -> CONTENT;
                case null -> CONTENT;
            };
        }

        public boolean isAtItsEnd() {
            return this == CONTENT || this == NOT_CONTENT || this == WITHDRAWN;
        }

        public boolean isAbove() {
            return this == ABOVE || this == FACTS_ASKED;
        }

        public boolean isWithMember() {
            return this == TO_CARRY_BACK || this == CARRIED_BACK;
        }
    }

    /** How something that was promised stands. */
    public enum Promised {
        OPEN,
        LATE,
        KEPT,
        GIVEN_UP;

        private static Promised of(Promise promise, LocalDate today) {
            return switch (promise.outcome()) {
                case KEPT -> KEPT;
                case GIVEN_UP -> GIVEN_UP;
                case null -> promise.isLate(today) ? LATE : OPEN;
            };
        }
    }

    /**
     * How the chair concluded it.
     *
     * @param text absent where it is kept confidential
     * @param responsible absent also where the reader may not know whose words these are
     * @param joinedTo the grievance that goes on for it; absent where it is kept confidential
     * @param asked whom outside the Party it was put before; a name may tell what it is about, so
     *     absent where it is kept confidential
     */
    public record Said(
            Conclusion conclusion,
            @Nullable String text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            @Nullable GrievanceId joinedTo,
            @Nullable String asked,
            LocalDate on) {}

    /**
     * What the reader may know of it.
     *
     * @param cases the grievances on its agenda
     */
    public static ShownMeeting of(
            MonthMeeting meeting,
            Map<GrievanceId, KnownGrievance> cases,
            Reader reader,
            LocalDate today) {
        return new ShownMeeting(
                meeting.id(),
                meeting.cell(),
                meeting.month(),
                meeting.heldOn(),
                meeting.counted(),
                meeting.present(),
                meeting.excused(),
                meeting.absent(),
                meeting.matters().stream()
                        .map(m -> item(meeting.id(), m, cases, reader, today))
                        .toList(),
                meeting.closedOn());
    }

    private static Item item(
            MeetingId meeting,
            Matter matter,
            Map<GrievanceId, KnownGrievance> cases,
            Reader reader,
            LocalDate today) {
        GrievanceId grievance = matter.grievance();
        if (grievance == null) {
            Said said = said(matter.concluded(), true, true);
            return new Item(
                    matter.id(),
                    null,
                    matter.household(),
                    matter.text(),
                    false,
                    false,
                    null,
                    null,
                    said,
                    null,
                    null);
        }
        KnownGrievance known = cases.get(grievance);
        if (known == null || known.confidential()) {
            return unsaid(meeting, matter, known);
        }
        boolean named = reader.names(known.nameMayTravel(), known.way().been());
        boolean concluded = matter.concluded() != null;
        return new Item(
                matter.id(),
                grievance,
                named ? matter.household() : null,
                known.words(),
                false,
                !concluded && !known.isForAMeeting(),
                new Heard(named ? known.by() : null, known.heardOn(), known.writtenOn()),
                concluded ? null : known.way().concludeBy(),
                said(matter.concluded(), true, named),
                concluded ? Became.of(known, today) : null,
                notFollowed(known, meeting, matter.id()));
    }

    /** Of what is kept confidential, or not known here yet, only that it is there. */
    private static Item unsaid(MeetingId meeting, Matter matter, @Nullable KnownGrievance known) {
        return new Item(
                matter.id(),
                matter.grievance(),
                null,
                null,
                known != null,
                false,
                null,
                null,
                said(matter.concluded(), false, false),
                null,
                known == null ? null : notFollowed(known, meeting, matter.id()));
    }

    private static @Nullable NotFollowed notFollowed(
            KnownGrievance known, MeetingId meeting, MatterId matter) {
        return known.notFollowed().stream()
                .filter(late -> late.meeting().equals(meeting) && late.matter().equals(matter))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Said said(
            @Nullable Concluded concluded, boolean worded, boolean named) {
        return concluded == null
                ? null
                : new Said(
                        concluded.conclusion(),
                        worded ? concluded.text() : null,
                        named ? concluded.responsible() : null,
                        concluded.dueOn(),
                        concluded.referredTo(),
                        worded ? concluded.joinedTo() : null,
                        worded && concluded.asked() != null ? concluded.asked().name() : null,
                        concluded.on());
    }

    /** Matters that the chair must still conclude. */
    public List<Item> open() {
        return matters.stream().filter(Item::open).toList();
    }

    /** The first of them. */
    public @Nullable MatterId next() {
        return open().stream().map(Item::id).findFirst().orElse(null);
    }

    /** How many matters have a conclusion. */
    public long concluded() {
        return matters.stream().filter(item -> item.concluded() != null).count();
    }

    /** Members that it names, as far as the reader may know them. */
    public Set<MemberId> members() {
        Stream<MemberId> heard =
                matters.stream()
                        .map(Item::heard)
                        .filter(Objects::nonNull)
                        .flatMap(it -> Stream.ofNullable(it.by()));
        Stream<MemberId> seeing =
                matters.stream()
                        .map(Item::concluded)
                        .filter(Objects::nonNull)
                        .flatMap(it -> Stream.ofNullable(it.responsible()));
        return Stream.of(present.stream(), excused.stream(), absent.stream(), heard, seeing)
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    public boolean closed() {
        return closedOn != null;
    }
}
