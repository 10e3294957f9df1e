package vn.phutrachho.assignment.meeting.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for meetings. */
@Component
public class FindMeetings {
    private final View<MonthMeeting> meetings;

    FindMeetings(Views views, MonthMeetingsProjection projection) {
        this.meetings = views.of(projection);
    }

    public Optional<MonthMeeting> meeting(UnitId cell, YearMonth month) {
        return meetings.find(idOf(cell, month).value());
    }

    /** The cell's meetings, the latest first. */
    public List<MonthMeeting> ofCell(UnitId cell, int atMost) {
        return meetings.where(
                Filters.eq("d.cell", cell.value()), Sorts.descending("d.month"), 0, atMost);
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
