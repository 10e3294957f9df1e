package vn.phutrachho.assignment.register;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.kit.access.AccountGrants;
import vn.phutrachho.kit.access.GrantsProjection;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks whose accounts are, also those that may do nothing any more. */
@Component
public class FindAccounts {
    private final View<AccountGrants> grants;

    FindAccounts(Views views, GrantsProjection projection) {
        this.grants = views.of(projection);
    }

    /** Those of the accounts that are known, by id. */
    public Map<AccountId, AccountGrants> accounts(Collection<AccountId> ids) {
        return grants.findAll(ids.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(AccountGrants::account, Function.identity()));
    }
}
