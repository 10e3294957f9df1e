package vn.phutrachho.kit.access;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Remembered;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Answers who is asking and what they may, from this service's own copy of units and grants. */
public final class Access {
    private static final String ALL = "all";

    private final Views views;
    private final Today today;
    private final GrantsProjection grants;
    private final Remembered<String, UnitTree> trees;

    public Access(Views views, Today today, UnitsProjection units, GrantsProjection grants) {
        this.views = views;
        this.today = today;
        this.grants = grants;
        View<Unit> known = views.of(units);
        this.trees = known.remembered(_ -> new UnitTree(known.all()));
    }

    /**
     * Whoever sent the request at hand, with the rights of this day.
     *
     * @throws AccessRefused when nobody is signed in
     * @throws RightsNotKnownYet until all views have caught up
     */
    public Caller caller() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated()) {
            throw new AccessRefused();
        }
        return caller(new AccountId(signedIn.getName()));
    }

    /**
     * The rights of an account on this day.
     *
     * @throws RightsNotKnownYet until all views have caught up
     */
    public Caller caller(AccountId account) {
        if (!views.haveCaughtUp()) {
            throw new RightsNotKnownYet(views.percentRead());
        }
        List<AccountGrants.Grant> counting =
                views.of(grants)
                        .find(account.value())
                        .map(all -> all.on(today.get()))
                        .orElse(List.of());
        return new Caller(account, counting, tree(), today.get());
    }

    /** All units, as far as this service knows of them; made anew only when one has changed. */
    public UnitTree tree() {
        return trees.get(ALL);
    }
}
