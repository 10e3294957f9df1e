package vn.phutrachho.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * A rule of the domain said no, and nothing has changed. The code is stable and in the domain's
 * words ({@code plan.not-submitted}); the sentence in the person's language comes from the message
 * bundle by {@code refusal.<code>}.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** What sort of no it is; the web edge turns it into a status. */
    public enum Kind {
        /** The request can never be right as it stands. */
        INVALID,
        /** This person may not. */
        NOT_ALLOWED,
        /** There is no such thing, or not for this person. */
        NOT_FOUND,
        /** Right in itself, but not in the state that things are in. */
        CONFLICT
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param explanation for logs and developers, in English, without personal data
     * @param arguments for the sentence in the bundle, in its order
     */
    protected Refusal(Kind kind, String code, String explanation, Object... arguments) {
        super(code + ": " + explanation);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** In the order of the sentence's gaps; days and months as people write them. */
    public Object[] arguments() {
        return arguments == null
                ? new Object[0]
                : Stream.of(arguments).map(Refusal::written).toArray();
    }

    /** A day or a month as people write it; all else as it is. */
    public static Object written(Object argument) {
        return switch (argument) {
            case LocalDate day -> DAY.format(day);
            case YearMonth month -> MONTH.format(month);
            default -> argument;
        };
    }
}
