package vn.phutrachho.assignment.report.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindAccounts;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.access.AccountGrants;
import vn.phutrachho.kit.access.AccountGrants.Grant;

/** Finds who wrote reports down where their members only told them. */
@Component
class Writers {
    private final FindAccounts accounts;
    private final FindInRegister register;

    Writers(FindAccounts accounts, FindInRegister register) {
        this.accounts = accounts;
        this.register = register;
    }

    /** Who wrote these reports. */
    Known of(Collection<MemberMonth> reports) {
        Map<AccountId, AccountGrants> known =
                accounts.accounts(
                        reports.stream()
                                .flatMap(it -> Stream.of(it.sentBy(), it.correctedBy()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return new Known(
                known,
                register.members(
                        known.values().stream().flatMap(it -> membersOf(it).stream()).toList()));
    }

    private static List<MemberId> membersOf(AccountGrants account) {
        return account.grants().stream()
                .map(Grant::member)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Names for the template. */
    record Known(Map<AccountId, AccountGrants> accounts, Map<MemberId, CellMember> members) {
        /** Who sent it for its member; nothing where the member did. */
        public @Nullable String sent(MemberMonth report) {
            return other(report.member(), report.sentBy());
        }

        /** Who corrected it last for its member; nothing where the member did. */
        public @Nullable String corrected(MemberMonth report) {
            return other(report.member(), report.correctedBy());
        }

        /** Empty where it was somebody else, who is no member known here. */
        private @Nullable String other(MemberId self, @Nullable AccountId by) {
            AccountGrants account = by == null ? null : accounts.get(by);
            if (account == null || membersOf(account).contains(self)) {
                return null;
            }
            return membersOf(account).stream()
                    .flatMap(id -> Stream.ofNullable(members.get(id)))
                    .map(CellMember::name)
                    .findFirst()
                    .orElse("");
        }
    }
}
