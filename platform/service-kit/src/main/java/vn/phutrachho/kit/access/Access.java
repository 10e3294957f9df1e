package vn.phutrachho.kit.access;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** Answers who is asking and what they may, from this service's own copy of units and grants. */
public final class Access {
    private final Views views;
    private final Today today;
    private final UnitsProjection units;
    private final GrantsProjection grants;
    private final AtomicReference<@Nullable TreeAt> cached = new AtomicReference<>();

    private record TreeAt(long changes, UnitTree tree) {}

    public Access(Views views, Today today, UnitsProjection units, GrantsProjection grants) {
        this.views = views;
        this.today = today;
        this.units = units;
        this.grants = grants;
    }

    /**
     * Whoever sent the request at hand, with the rights of this day.
     *
     * @throws AccessRefused when nobody is signed in
     */
    public Caller caller() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated()) {
            throw new AccessRefused();
        }
        return caller(new AccountId(signedIn.getName()));
    }

    /** The rights of an account on this day. */
    public Caller caller(AccountId account) {
        List<AccountGrants.Grant> counting =
                views.of(grants)
                        .find(account.value())
                        .map(all -> all.on(today.get()))
                        .orElse(List.of());
        return new Caller(account, counting, tree(), today.get());
    }

    /** All units, as far as this service knows of them; made anew only when one has changed. */
    public UnitTree tree() {
        long changes = views.named(units.name()).changes();
        TreeAt at = cached.get();
        if (at == null || at.changes() != changes) {
            at = new TreeAt(changes, new UnitTree(views.of(units).all()));
            cached.set(at);
        }
        return at.tree();
    }
}
