package vn.phutrachho.standalone;

import java.time.Duration;
import java.util.List;
import vn.phutrachho.portable.KafkaBroker;

/** A Kafka broker of our own with its data under the data folder. */
record KafkaPart(House house, int port, int controllerPort) implements Part {

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Running start() {
        KafkaBroker broker =
                KafkaBroker.start(
                        new KafkaBroker.Settings(
                                house.kafkaLibraries(),
                                house.store("kafka"),
                                port,
                                controllerPort,
                                house.log(name()),
                                List.of("-XX:+UseCompactObjectHeaders"),
                                null));
        return new Running() {
            @Override
            public ProcessHandle handle() {
                return broker.handle();
            }

            @Override
            public void stop(Duration atMost) {
                broker.stop();
            }

            @Override
            public String description() {
                return "Kafka is up on port " + port + " (broker from the Maven artifacts)";
            }
        };
    }
}
