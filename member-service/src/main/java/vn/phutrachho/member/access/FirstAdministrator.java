package vn.phutrachho.member.access;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Role;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.member.access.command.GrantAccess;

/**
 * Somebody must be the first to give roles: as long as nothing at all was decided, the account that
 * the configuration names becomes administrator of the whole system. It counts from long ago, since
 * the history that is brought in may be older than the system.
 */
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Commands commands;
    private final EventLog own;
    private final String account;

    FirstAdministrator(
            Commands commands,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            @Value("${BOOTSTRAP_ADMINISTRATOR:}") String account) {
        this.commands = commands;
        this.own = own;
        this.account = account.strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (account.isEmpty() || own.head() > 0) {
            return;
        }
        AccountId first = new AccountId(account);
        commands.send(
                new GrantAccess(
                        GrantIds.of(first, Role.ADMINISTRATOR, UnitTree.ROOT, LONG_AGO),
                        first,
                        Role.ADMINISTRATOR,
                        UnitTree.ROOT,
                        null,
                        LONG_AGO,
                        null),
                first);
        LOG.info("The first administrator is {}", first);
    }
}
