package vn.phutrachho.assignment.signal;

import java.util.Arrays;
import java.util.Optional;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalKind;

/** What is asked of which cell: a signal has one id for each cell and kind. */
public record Question(UnitId cell, SignalKind kind) {
    private static final String FRONT = "signal-";

    /** The id that follows from it. */
    public SignalId id() {
        return new SignalId(FRONT + cell + "-" + kind);
    }

    /** What the id is of; nothing where it is none. */
    public static Optional<Question> of(SignalId id) {
        return Arrays.stream(SignalKind.values())
                .filter(kind -> id.value().startsWith(FRONT) && id.value().endsWith("-" + kind))
                .filter(kind -> id.value().length() > FRONT.length() + kind.name().length() + 1)
                .map(
                        kind ->
                                new Question(
                                        new UnitId(
                                                id.value()
                                                        .substring(
                                                                FRONT.length(),
                                                                id.value().length()
                                                                        - kind.name().length()
                                                                        - 1)),
                                        kind))
                .findFirst();
    }
}
