package vn.phutrachho.assignment.register;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
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

    /** The cell's secretary on a day; nobody where it is not one person that is known. */
    public Optional<MemberId> secretary(UnitId cell, LocalDate day) {
        List<MemberId> found =
                grants.where(Filters.eq("d.grants.unit", cell.value())).stream()
                        .flatMap(account -> account.on(day).stream())
                        .filter(it -> it.role() == Role.SECRETARY && it.unit().equals(cell))
                        .flatMap(it -> Stream.ofNullable(it.member()))
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
