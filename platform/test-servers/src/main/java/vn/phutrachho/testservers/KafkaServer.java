package vn.phutrachho.testservers;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.KafkaBroker;
import vn.phutrachho.portable.Ports;

/** A shared broker, from a container or portable. */
interface KafkaServer {
    Logger LOG = LoggerFactory.getLogger(TestKafka.class);
    DockerImageName IMAGE = Engine.image("KAFKA_IMAGE", "apache/kafka:4.1.2");

    String bootstrapServers();

    static KafkaServer start() {
        return switch (Engine.offers(IMAGE)) {
            case Engine.Offer.Present _ -> inContainer();
            case Engine.Offer.Absent(String why) -> portable(why);
        };
    }

    @SuppressWarnings("resource") // ended by the shutdown hook
    private static KafkaServer inContainer() {
        KafkaContainer container =
                new KafkaContainer(IMAGE.asCompatibleSubstituteFor("apache/kafka"))
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        AtExit.run(container::stop);
        LOG.info("Kafka for tests: container of {} at {}", IMAGE, container.getBootstrapServers());
        return container::getBootstrapServers;
    }

    private static KafkaServer portable(String why) {
        Path folder = Folders.temporary("phutrachho-kafka");
        KafkaBroker broker = portable(folder);
        AtExit.run(
                () -> {
                    broker.kill();
                    Folders.remove(folder);
                });
        LOG.info("Kafka for tests: portable at {} ({})", broker.bootstrapServers(), why);
        return broker::bootstrapServers;
    }

    static KafkaBroker portable(Path folder) {
        return KafkaBroker.start(
                new KafkaBroker.Settings(
                        KafkaBroker.librariesOfThisBuild(),
                        folder.resolve("data"),
                        Ports.free(),
                        Ports.free(),
                        folder.resolve("kafka.log"),
                        List.of(),
                        folder));
    }
}
