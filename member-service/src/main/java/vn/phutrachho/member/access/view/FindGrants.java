package vn.phutrachho.member.access.view;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.AccountGrants;
import vn.phutrachho.kit.access.GrantsProjection;
import vn.phutrachho.projections.Views;

/** Asks who has which role where. */
@Component
public class FindGrants {
    private final Views views;
    private final GrantsProjection grants;

    FindGrants(Views views, GrantsProjection grants) {
        this.views = views;
        this.grants = grants;
    }

    /**
     * One grant of one account.
     *
     * @param until last day; null while there is none
     */
    public record Line(
            GrantId id,
            AccountId account,
            Role role,
            UnitId unit,
            LocalDate from,
            @Nullable LocalDate until) {
        /** Whether it counts on the day or will. */
        public boolean standsOn(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /** All grants that there ever were, by account. */
    public List<Line> all() {
        return lines().sorted(comparing((Line l) -> l.account().value()).thenComparing(Line::from))
                .toList();
    }

    public Optional<Line> one(GrantId grant) {
        return lines().filter(line -> line.id().equals(grant)).findFirst();
    }

    /** How many accounts administer the system on the day and have no last day. */
    public long administrators(LocalDate day) {
        return lines().filter(line -> line.role() == Role.ADMINISTRATOR)
                .filter(line -> line.until() == null && !line.from().isAfter(day))
                .map(Line::account)
                .distinct()
                .count();
    }

    private Stream<Line> lines() {
        return views.of(grants).all().stream().flatMap(FindGrants::lines);
    }

    private static Stream<Line> lines(AccountGrants of) {
        return of.grants().stream()
                .map(
                        grant ->
                                new Line(
                                        grant.id(),
                                        of.account(),
                                        grant.role(),
                                        grant.unit(),
                                        grant.from(),
                                        grant.until()));
    }
}
