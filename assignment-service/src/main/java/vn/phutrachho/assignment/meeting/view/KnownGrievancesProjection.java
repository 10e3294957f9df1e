package vn.phutrachho.assignment.meeting.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each grievance. */
@Component
class KnownGrievancesProjection implements Projection<KnownGrievance> {
    @Override
    public String name() {
        return "known-grievances";
    }

    @Override
    public Class<KnownGrievance> document() {
        return KnownGrievance.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "standing"), List.of("household", "standing"));
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof GrievanceEvent grievance
                ? Set.of(grievance.grievance().value())
                : Set.of();
    }

    @Override
    public @Nullable KnownGrievance fold(
            String id, @Nullable KnownGrievance before, RecordedEvent recorded) {
        GrievanceEvent event = (GrievanceEvent) recorded.event();
        if (event instanceof GrievanceReported reported) {
            return reported(reported);
        }
        return before == null ? null : next(before, event);
    }

    private static KnownGrievance reported(GrievanceReported event) {
        return new KnownGrievance(
                event.grievance(),
                event.household(),
                event.cell(),
                event.kind(),
                event.words().text(),
                event.by(),
                event.heardOn(),
                Standing.AT_CELL,
                null);
    }

    private static KnownGrievance next(KnownGrievance known, GrievanceEvent event) {
        return switch (event) {
            case GrievanceReported reported -> reported(reported);
            case DeadlineFixed fixed -> known;
            case GrievanceCarriedOver carried -> known.at(Standing.AT_CELL);
            case GrievanceSettledAtCell settled -> known.answered(settled.on());
            case GrievanceReferred referred -> known.at(Standing.ABOVE);
            case GrievanceAccepted accepted -> known.at(Standing.ABOVE);
            case GrievanceAnswered answered -> known.answered(answered.on());
            case AnswerCarriedBack back -> known.at(Standing.CARRIED_BACK);
            case HouseholdContent content -> known.at(Standing.ENDED);
            case HouseholdNotContent not -> known;
            case GrievanceReopened reopened ->
                    known.at(
                            reopened.at().equals(known.cell()) ? Standing.AT_CELL : Standing.ABOVE);
            case GrievanceClosed closed -> known.at(Standing.ENDED);
            case GrievanceWithdrawn withdrawn -> known.at(Standing.ENDED);
        };
    }
}
