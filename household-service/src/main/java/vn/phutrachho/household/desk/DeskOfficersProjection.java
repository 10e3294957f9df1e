package vn.phutrachho.household.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent;
import vn.phutrachho.events.member.AccessGrantEvent.AccessEnded;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.household.desk.DeskOfficers.Term;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each unit at which somebody acts, or has acted, for its desk. */
@Component
public class DeskOfficersProjection implements Projection<DeskOfficers> {
    private static final Set<Role> OF_DESKS =
            EnumSet.of(
                    Role.SECRETARY,
                    Role.COMMUNE_OFFICER,
                    Role.DISTRICT_OFFICER,
                    Role.PROVINCE_OFFICER);

    @Override
    public String name() {
        return "desk-officers";
    }

    @Override
    public Class<DeskOfficers> document() {
        return DeskOfficers.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AccessGrantEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof AccessGrantEvent grant && OF_DESKS.contains(role(grant))
                ? Set.of(unit(grant).value())
                : Set.of();
    }

    @Override
    public DeskOfficers fold(String id, @Nullable DeskOfficers before, RecordedEvent event) {
        List<Term> terms = before == null ? List.of() : before.terms();
        return new DeskOfficers(new UnitId(id), fold(terms, (AccessGrantEvent) event.event()));
    }

    private static List<Term> fold(List<Term> terms, AccessGrantEvent event) {
        return switch (event) {
            case AccessGranted granted -> {
                List<Term> longer = new ArrayList<>(terms);
                longer.add(
                        new Term(granted.grant(), granted.role(), granted.from(), granted.until()));
                yield longer;
            }
            case AccessEnded ended -> terms.stream().map(term -> ended(term, ended)).toList();
        };
    }

    private static Term ended(Term term, AccessEnded ended) {
        return term.grant().equals(ended.grant())
                ? new Term(term.grant(), term.role(), term.from(), ended.on().minusDays(1))
                : term;
    }

    private static Role role(AccessGrantEvent event) {
        return switch (event) {
            case AccessGranted granted -> granted.role();
            case AccessEnded ended -> ended.role();
        };
    }

    private static UnitId unit(AccessGrantEvent event) {
        return switch (event) {
            case AccessGranted granted -> granted.unit();
            case AccessEnded ended -> ended.unit();
        };
    }
}
