package vn.phutrachho.kit.commands;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.phutrachho.events.Metadata;

/** The way of every command to its aggregate, with who asked and why as metadata. */
public final class Dispatch {
    /** Two people rarely meet at one aggregate; whoever loses decides again on what is true now. */
    private static final int ATTEMPTS = 5;

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
