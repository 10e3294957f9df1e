package vn.phutrachho.assignment.meeting.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for meetings, and for what waits for one. */
@Component
public class FindMeetings {
    private static final int MOST = 500;

    private final View<MonthMeeting> meetings;
    private final View<KnownGrievance> grievances;

    FindMeetings(
            Views views,
            MonthMeetingsProjection meetingsProjection,
            KnownGrievancesProjection grievancesProjection) {
        this.meetings = views.of(meetingsProjection);
        this.grievances = views.of(grievancesProjection);
    }

    public Optional<MonthMeeting> meeting(UnitId cell, YearMonth month) {
        return meetings.find(idOf(cell, month).value());
    }

    /** The cell's meetings, the latest first. */
    public List<MonthMeeting> ofCell(UnitId cell, int atMost) {
        return meetings.where(
                Filters.eq("d.cell", cell.value()), Sorts.descending("d.month"), 0, atMost);
    }

    /** Grievances that the cell must conclude, the longest waiting first. */
    public List<KnownGrievance> atCell(UnitId cell) {
        return grievances.where(
                Filters.and(
                        Filters.eq("d.cell", cell.value()),
                        Filters.eq("d.standing", Standing.AT_CELL.name())),
                Sorts.ascending("d.heardOn", "_id"),
                0,
                MOST);
    }

    /** Grievances of these households that are not at their end. */
    public List<KnownGrievance> open(Collection<HouseholdId> households) {
        return grievances.where(
                Filters.and(
                        Filters.in(
                                "d.household",
                                households.stream().map(HouseholdId::value).toList()),
                        Filters.ne("d.standing", Standing.ENDED.name())));
    }

    /** A cell meets once for a month, so the id follows from the two. */
    public static MeetingId idOf(UnitId cell, YearMonth month) {
        return new MeetingId("meeting-" + cell + "-" + month);
    }

    /** The matter that a grievance is on an agenda. */
    public static MatterId idOf(GrievanceId grievance) {
        return new MatterId("matter-" + grievance);
    }
}
