package vn.phutrachho.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person typed after {@code ./run}.
 *
 * @param fresh forget everything recorded before
 * @param data folder for data and logs; null for {@code .data} in the project
 * @param portOffset added to every port, so that two copies can run on one machine
 */
record Options(
        Action action, boolean fresh, SampleChoice sample, @Nullable Path data, int portOffset) {
    enum Action {
        RUN,
        STOP,
        STATUS,
        HELP
    }

    enum SampleChoice {
        DEMO,
        NONE
    }

    static final String HELP =
            """
            Phụ trách hộ, the whole system on this machine.

              ./run                  build what is missing, start everything, bring in the sample the first time
              ./run --fresh          forget all recorded data and begin anew
              ./run --sample demo    bring in the sample of Quảng Ngãi (the default)
              ./run --sample none    start empty
              ./run stop             end everything that ./run started, and nothing else
              ./run status           what runs, where, how it is
              ./run --help           this text

              --data FOLDER          keep data and logs there instead of in .data
              --port-offset N        add N to every port, for a second copy beside the first

            Own servers: MONGODB_URI (a replica set) and KAFKA_BOOTSTRAP_SERVERS are used if set. MONGOD names a mongod
            program. MONGO_IMAGE names the image where Docker is used for MongoDB, MONGO_CACHE_GB
            how much memory a MongoDB started here keeps for its cache (0.75).
            Ctrl-C ends everything; the next ./run goes on where it was.
            """;

    /** Throws {@link CannotRun} naming the argument that is not understood. */
    static Options parse(List<String> arguments) {
        Reading reading = new Reading(new ArrayDeque<>(arguments));
        while (!reading.rest.isEmpty()) {
            reading.next();
        }
        return new Options(
                reading.action, reading.fresh, reading.sample, reading.data, reading.portOffset);
    }

    private static final class Reading {
        private final Deque<String> rest;
        private Action action = Action.RUN;
        private boolean fresh;
        private SampleChoice sample = SampleChoice.DEMO;
        private @Nullable Path data;
        private int portOffset;

        private Reading(Deque<String> rest) {
            this.rest = rest;
        }

        private void next() {
            String argument = rest.removeFirst();
            switch (argument) {
                case "stop" -> action = Action.STOP;
                case "status" -> action = Action.STATUS;
                case "help", "--help", "-h" -> action = Action.HELP;
                case "--fresh" -> fresh = true;
                case "--sample" -> sample = sample(value(argument));
                case "--data" -> data = Path.of(value(argument)).toAbsolutePath().normalize();
                case "--port-offset" -> portOffset = offset(value(argument));
                default ->
                        throw new CannotRun(
                                "I do not know '"
                                        + argument
                                        + "'. ./run --help lists what there is.");
            }
        }

        private String value(String argument) {
            if (rest.isEmpty()) {
                throw new CannotRun(argument + " needs a value. ./run --help lists what there is.");
            }
            return rest.removeFirst();
        }

        private static SampleChoice sample(String value) {
            return switch (value) {
                case "demo" -> SampleChoice.DEMO;
                case "none" -> SampleChoice.NONE;
                default -> throw new CannotRun("--sample is demo or none, not '" + value + "'.");
            };
        }

        private static int offset(String value) {
            try {
                int offset = Integer.parseInt(value);
                if (offset >= 0 && offset <= 30000) {
                    return offset;
                }
            } catch (NumberFormatException notANumber) {
                // falls through to the sentence
            }
            throw new CannotRun("--port-offset is a number from 0 to 30000, not '" + value + "'.");
        }
    }
}
