package vn.phutrachho.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.phutrachho.portable.Jvm;

class SharedAndDedicatedServersIT {

    @Test
    void the_shared_mongo_takes_a_transaction() {
        try (MongoClient client = MongoClients.create(TestMongo.uri("it-transaction"));
                ClientSession session = client.startSession()) {
            var things = client.getDatabase("it-transaction").getCollection("things");
            session.withTransaction(() -> things.insertOne(session, new Document("_id", 1)));
            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_record_goes_round_through_the_shared_broker() throws Exception {
        String servers = TestKafka.bootstrapServers();
        makeTopic(servers);
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>("things", "key", "value")).get(30, TimeUnit.SECONDS);
        }
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("things", 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThat(consumer.poll(Duration.ofSeconds(30)))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("value");
        }
    }

    /** A broker makes none by itself: it would forget what is older than a week. */
    private static void makeTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("things", 1, (short) 1))).all().get();
        }
    }

    @Test
    void a_dedicated_mongo_keeps_what_was_acknowledged_over_a_kill() {
        try (DedicatedMongo mongo = TestMongo.dedicated();
                MongoClient client = MongoClients.create(mongo.uri("it-kill"))) {
            var things = client.getDatabase("it-kill").getCollection("things");
            things.insertOne(new Document("_id", 1));
            mongo.kill();
            mongo.restart();
            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_dedicated_broker_comes_back_after_a_kill() throws Exception {
        try (DedicatedKafka kafka = TestKafka.dedicated();
                var producer =
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                                new StringSerializer(),
                                new StringSerializer())) {
            makeTopic(kafka.bootstrapServers());
            producer.send(new ProducerRecord<>("things", "key", "1")).get(30, TimeUnit.SECONDS);
            kafka.kill();
            kafka.restart();
            var second = producer.send(new ProducerRecord<>("things", "key", "2"));
            assertThat(second.get(60, TimeUnit.SECONDS).offset()).isEqualTo(1);
        }
    }

    @Test
    void nothing_is_left_when_the_jvm_ends_in_order() throws Exception {
        User user = User.start();
        user.process().destroy();
        user.isFollowedIntoTheGrave();
    }

    @Test
    void nothing_is_left_when_the_jvm_is_killed() throws Exception {
        User user = User.start();
        user.process().destroyForcibly();
        user.isFollowedIntoTheGrave();
    }

    /** Another JVM with a server of its own. */
    private record User(Process process, ProcessHandle server, Path folder) {
        static User start() throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Jvm.java(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Program.class.getName())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            String[] said =
                    out.lines()
                            .filter(line -> line.startsWith("SERVER "))
                            .findFirst()
                            .orElseThrow()
                            .split(" ", -1);
            return new User(
                    process,
                    ProcessHandle.of(Long.parseLong(said[1])).orElseThrow(),
                    Path.of(said[2]));
        }

        void isFollowedIntoTheGrave() throws Exception {
            server.onExit().get(30, TimeUnit.SECONDS);
            AtExit.await(() -> Files.notExists(folder), Duration.ofSeconds(30));
            assertThat(folder).doesNotExist();
        }
    }

    /** What the other JVM runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws InterruptedException {
            DedicatedMongo mongo = TestMongo.dedicated();
            System.out.println("SERVER " + mongo.handle().pid() + " " + mongo.folder());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
