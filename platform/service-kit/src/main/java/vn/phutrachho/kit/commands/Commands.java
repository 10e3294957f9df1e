package vn.phutrachho.kit.commands;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.projections.Views;

/** A person asks for something. The answer comes when it is decided, durable and to be seen. */
public final class Commands {
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(2);

    private final Dispatch dispatch;
    private final EventLog own;
    private final Views views;

    public Commands(Dispatch dispatch, EventLog own, Views views) {
        this.dispatch = dispatch;
        this.own = own;
        this.views = views;
    }

    /**
     * Sends one command on behalf of a person.
     *
     * @throws Refusal when a rule says no; nothing has changed then
     */
    public void send(Object command, Caller caller) {
        send(command, caller.account());
    }

    /** The same, where only the account is known. */
    public void send(Object command, AccountId account) {
        dispatch.send(command, account.value(), Cause.ofThisRequest());
        untilSeen();
    }

    /**
     * Sends many commands that do not depend on one another, many at a time, and waits for all. One
     * that is refused does not hold up the others.
     *
     * @return what became of each, in the order of the commands
     */
    public List<Outcome> sendAll(Collection<?> commands, Caller caller) {
        List<Outcome> outcomes =
                dispatch.sendAll(commands, caller.account().value(), Cause.ofThisRequest());
        untilSeen();
        return outcomes;
    }

    /** A view that lags or stands still must not make the decision look failed: it is durable. */
    private void untilSeen() {
        views.awaitOwn(own.seen(), UNTIL_SEEN);
    }
}
