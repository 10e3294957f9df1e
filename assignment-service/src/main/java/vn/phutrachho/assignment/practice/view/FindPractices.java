package vn.phutrachho.assignment.practice.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.practice.PracticeStage;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for good practices. */
@Component
public class FindPractices {
    private final View<Practice> practices;

    FindPractices(Views views, PracticesProjection projection) {
        this.practices = views.of(projection);
    }

    public Optional<Practice> practice(PracticeId id) {
        return practices.find(id.value());
    }

    /** The practice that a finding of strength has become. */
    public Optional<Practice> of(FindingId finding) {
        return practice(idOf(finding));
    }

    /** A finding is one practice, so its id follows from the finding's. */
    public static PracticeId idOf(FindingId finding) {
        return new PracticeId("practice-" + finding);
    }

    /** Recognised ones of the cells, and those that one of the provinces recognised for all. */
    public List<Practice> recognised(
            Collection<UnitId> from, Collection<UnitId> provinces, int skip, int atMost) {
        return practices.where(
                recognised(from, provinces), Sorts.descending("d.day", "_id"), skip, atMost);
    }

    /** How many these are. */
    public long countRecognised(Collection<UnitId> from, Collection<UnitId> provinces) {
        return practices.count(recognised(from, provinces));
    }

    /** Those of the cells that are not, or no longer, recognised. */
    public List<Practice> at(PracticeStage stage, Collection<UnitId> from, int atMost) {
        return practices.where(
                Filters.and(of(from), Filters.eq("d.stage", stage.name())),
                Sorts.descending("d.day", "_id"),
                0,
                atMost);
    }

    private static Bson recognised(Collection<UnitId> from, Collection<UnitId> provinces) {
        return Filters.and(
                Filters.eq("d.stage", PracticeStage.RECOGNISED.name()),
                Filters.or(
                        of(from),
                        Filters.in("d.province", provinces.stream().map(UnitId::value).toList())));
    }

    private static Bson of(Collection<UnitId> from) {
        return Filters.in("d.from", from.stream().map(UnitId::value).toList());
    }
}
