package vn.phutrachho.assignment.assessment.view;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for what reports, meetings, cases and nominations say of members. */
@Component
public class FindDutyTraces {
    private final View<DutyTrace> traces;

    FindDutyTraces(Views views, DutyTracesProjection projection) {
        this.traces = views.of(projection);
    }

    /** Those that say something of one of the members, and something of that year. */
    public List<DutyTrace> of(Collection<MemberId> members, int year) {
        return traces.where(
                Filters.and(
                        Filters.in(
                                "d.marks.member", members.stream().map(MemberId::value).toList()),
                        Filters.eq("d.years", year)));
    }
}
