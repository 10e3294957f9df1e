package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.household.GrievanceKind;

/**
 * A grievance that waits for the meeting, as far as whoever asks may know it.
 *
 * @param household absent where they may not know whose words these are
 * @param by the member who heard it; absent likewise
 */
public record WaitingMatter(
        GrievanceId id,
        @Nullable HouseholdId household,
        GrievanceKind kind,
        @Nullable String words,
        @Nullable MemberId by,
        LocalDate heardOn) {

    /** What the reader may know of it. */
    public static WaitingMatter of(KnownGrievance known, Reader reader) {
        boolean named = reader.names(known.nameMayTravel(), known.way().been());
        return new WaitingMatter(
                known.id(),
                named ? known.household() : null,
                known.kind(),
                known.words(),
                named ? known.by() : null,
                known.heardOn());
    }
}
