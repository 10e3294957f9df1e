package vn.phutrachho.benchmarks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param quick shorter and fewer rounds: to see that it works, not to believe the numbers
 * @param only names of the suites to run; all when empty
 * @param events how many events are folded by the rebuild
 * @param profile what to record instead of measuring, as {@code figure:contender}, or {@code all}
 */
record Options(boolean quick, List<String> only, long events, @Nullable String profile) {
    static final long PROVINCE_YEAR = 2_000_000;

    static final String HELP =
            """
            benchmarks/run [options]

              --quick            under four minutes, to see that it works; results go to target/
              --only A,B         only these of: append, processes, aggregate, replay, delivery, idle, rebuild
              --events N         fold N events too, beside 2,000,000 (for example 20000000)
              --with-occurrent   beside Occurrent's store too, if Maven can have it (docs/benchmarks.md)
              --profile F:C      where the time goes of figure F of contender C, for example append:event-log;
                                 F is append, aggregate, replay.undecoded, replay.decoded, writers.8 or rebuild
              --profile all      that of every figure whose bound is asked for, into docs/measured/profiles.md
              --help

            Results: benchmarks/results/latest.json and latest.md with charts; a quick run or a part of the
            whole writes to benchmarks/target/results instead.
            """;

    /** An option that there is not, or not so. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** Nothing when only help is wanted. */
    static Optional<Options> parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        Options options = new Options(false, List.of(), PROVINCE_YEAR, null);
        try {
            while (!rest.isEmpty()) {
                String option = rest.removeFirst();
                if (option.equals("--help")) {
                    return Optional.empty();
                }
                options = options.with(option, rest);
            }
        } catch (NoSuchElementException e) {
            throw new Wrong("the last option needs a value");
        }
        return Optional.of(options);
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--quick" -> new Options(true, only, events, profile);
            case "--only" ->
                    new Options(quick, List.of(rest.removeFirst().split(",", -1)), events, profile);
            case "--events" -> new Options(quick, only, number(rest.removeFirst()), profile);
            case "--profile" -> new Options(quick, only, events, rest.removeFirst());
            default -> throw new Wrong("there is no option " + option);
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new Wrong(text + " is not a number of events");
        }
    }

    /** As if only these had been asked for. */
    Options reducedTo(List<String> suites) {
        return new Options(quick, suites, events, profile);
    }

    boolean wants(String suite) {
        return only.isEmpty() || only.contains(suite);
    }

    /** Whether the result is one to keep. */
    boolean whole() {
        return !quick && only.isEmpty();
    }

    int rounds() {
        return quick ? 2 : 5;
    }

    /** How long one contender is measured in one round. */
    Duration slot() {
        return quick ? Duration.ofMillis(500) : Duration.ofSeconds(2);
    }

    /** One number or the other. */
    int pick(int whole, int shortened) {
        return quick ? shortened : whole;
    }
}
