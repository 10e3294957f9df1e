package vn.phutrachho.assignment.proposal;

import java.util.List;

/**
 * One reason for or against a member, as data: pages make the sentence from the key {@code
 * reason.<code>}.
 *
 * @param points what it costs; 0 speaks for the member
 * @param arguments numbers and names for the gaps of the sentence
 */
public record Reason(String code, long points, List<Object> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String code, long points, Object... arguments) {
        return new Reason(code, points, List.of(arguments));
    }
}
