package vn.phutrachho.assignment.assessment.view;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for what is said of members' years. */
@Component
public class FindAssessments {
    private final View<MemberAssessment> assessments;

    FindAssessments(Views views, MemberAssessmentsProjection projection) {
        this.assessments = views.of(projection);
    }

    public Optional<MemberAssessment> of(MemberId member, int year) {
        return assessments.find(Whose.idOf(member, year).value());
    }

    /** Those of the members' that there are, by member. */
    public Map<MemberId, MemberAssessment> of(Collection<MemberId> members, int year) {
        return assessments
                .findAll(members.stream().map(it -> Whose.idOf(it, year).value()).toList())
                .stream()
                .collect(toMap(MemberAssessment::member, it -> it));
    }

    /** All that the cells said of a year. */
    public List<MemberAssessment> ofCells(Collection<UnitId> cells, int year) {
        return assessments.where(
                Filters.and(
                        Filters.in("d.cell", cells.stream().map(UnitId::value).toList()),
                        Filters.eq("d.year", year)));
    }
}
