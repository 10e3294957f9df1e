package vn.phutrachho.kit.commands;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Refusal;

/** The way of every command to its aggregate, with who asked and why as metadata. */
public final class Dispatch {
    /** Two people rarely meet at one aggregate; whoever loses decides again on what is true now. */
    private static final int ATTEMPTS = 5;

    /** So many commit in one write of the store; more would only keep other callers waiting. */
    private static final int AT_ONCE = 32;

    private final CommandBus bus;

    public Dispatch(CommandBus bus) {
        this.bus = bus;
    }

    /**
     * @param actor an account, or {@code system:<policy>}
     * @param cause the request or the event that led to it
     */
    void send(Object command, String actor, String cause) {
        for (int attempt = 1; ; attempt++) {
            try {
                once(command, actor, cause);
                return;
            } catch (ConcurrencyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Sends many commands that do not depend on one another, many at a time, and waits for all. One
     * that is refused does not hold up the others.
     *
     * @return what became of each, in the order of the commands
     */
    List<Outcome> sendAll(Collection<?> commands, String actor, String cause) {
        try (ExecutorService some =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Outcome>> running =
                    commands.stream()
                            .map(c -> some.submit(() -> outcome(c, actor, cause)))
                            .toList();
            return running.stream().map(Dispatch::result).toList();
        }
    }

    private Outcome outcome(Object command, String actor, String cause) {
        try {
            send(command, actor, cause);
            return new Outcome(command, null);
        } catch (Refusal refusal) {
            return new Outcome(command, refusal);
        }
    }

    private static Outcome result(Future<Outcome> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while commands were running", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        }
    }

    private void once(Object command, String actor, String cause) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        CommandMessage<Object> message =
                GenericCommandMessage.asCommandMessage(command)
                        .andMetaData(Map.of(Metadata.ACTOR, actor, Metadata.CAUSE, cause));
        bus.dispatch(message, answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw unwrapped(result.exceptionResult());
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable told =
                failure instanceof CommandExecutionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return told instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(told);
    }
}
