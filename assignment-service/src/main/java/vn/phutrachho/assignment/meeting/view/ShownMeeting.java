package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.NotFollowed;
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
     * @param notFollowed why its conclusion was not followed, where it came too late
     */
    public record Item(
            MatterId id,
            @Nullable GrievanceId grievance,
            @Nullable HouseholdId household,
            @Nullable String text,
            boolean confidential,
            boolean gone,
            @Nullable Said concluded,
            @Nullable NotFollowed notFollowed) {
        /** Whether the chair must still conclude it. */
        public boolean open() {
            return concluded == null && !confidential && !gone;
        }
    }

    /**
     * How the chair concluded it.
     *
     * @param text absent where it is kept confidential
     * @param responsible absent also where the reader may not know whose words these are
     */
    public record Said(
            Conclusion conclusion,
            @Nullable String text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            LocalDate on) {}

    /**
     * What the reader may know of it.
     *
     * @param cases the grievances on its agenda
     */
    public static ShownMeeting of(
            MonthMeeting meeting, Map<GrievanceId, KnownGrievance> cases, Reader reader) {
        return new ShownMeeting(
                meeting.id(),
                meeting.cell(),
                meeting.month(),
                meeting.heldOn(),
                meeting.counted(),
                meeting.present(),
                meeting.excused(),
                meeting.absent(),
                meeting.matters().stream().map(m -> item(meeting.id(), m, cases, reader)).toList(),
                meeting.closedOn());
    }

    private static Item item(
            MeetingId meeting,
            Matter matter,
            Map<GrievanceId, KnownGrievance> cases,
            Reader reader) {
        GrievanceId grievance = matter.grievance();
        if (grievance == null) {
            Said said = said(matter.concluded(), true, true);
            return new Item(
                    matter.id(), null, matter.household(), matter.text(), false, false, said, null);
        }
        KnownGrievance known = cases.get(grievance);
        if (known == null || known.confidential()) {
            return unsaid(meeting, matter, known);
        }
        boolean named = reader.names(known.nameMayTravel());
        return new Item(
                matter.id(),
                grievance,
                named ? matter.household() : null,
                known.words(),
                false,
                matter.concluded() == null && !known.isForAMeeting(),
                said(matter.concluded(), true, named),
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
                said(matter.concluded(), false, false),
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

    public boolean closed() {
        return closedOn != null;
    }
}
