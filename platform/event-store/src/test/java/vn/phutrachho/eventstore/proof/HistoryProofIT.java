package vn.phutrachho.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phutrachho.eventstore.Commits;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.proof.HistoryProof.Fault;
import vn.phutrachho.eventstore.proof.HistoryProof.Finding;
import vn.phutrachho.eventstore.proof.HistoryProof.Proof;
import vn.phutrachho.portable.Jvm;
import vn.phutrachho.testservers.TestMongo;

class HistoryProofIT {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));
    private static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");

    private final MongoDatabase database = CLIENT.getDatabase("proof-" + UUID.randomUUID());
    private final MongoEventLog log =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    private final HeadSigner signer = HeadSigner.of("member-2025", Keys.PRIVATE);
    private final KnownKeys keys = new KnownKeys().with("member-2025", Keys.PUBLIC);

    @TempDir private Path folder = Path.of("");
    private SignedHead early = head();
    private SignedHead late = head();

    @BeforeEach
    void aHistoryWhoseHeadsWereTaken() {
        write(log, "", 0, 3);
        early = head();
        write(log, "", 3, 5);
        late = head();
        write(log, "", 5, 6);
    }

    private static void write(EventLog log, String words, int from, int to) {
        for (int i = from; i < to; i++) {
            log.append(
                    Commits.of(
                            Commits.event("a", 2L * i, "{\"words\":\"" + words + "\"}"),
                            Commits.event("a", 2L * i + 1)));
        }
    }

    private SignedHead head() {
        return signer.sign("member/events", log, NOON);
    }

    @AfterEach
    void close() {
        log.close();
        database.drop();
    }

    private Proof proof(String collection, SignedHead... heads) throws IOException {
        Path file = folder.resolve(collection + ".bson");
        HistoryFile.write(database, collection, file);
        return proof(file, heads);
    }

    private Proof proof(Path file, SignedHead... heads) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return HistoryProof.of(HistoryFile.read(channel), List.of(heads), keys);
        }
    }

    @Test
    void a_history_that_nobody_touched_is_proven_up_to_its_last_head() throws IOException {
        Proof proof = proof("events", early, late);

        assertThat(proof.findings()).isEmpty();
        assertThat(proof.events()).isEqualTo(12);
        assertThat(proof.proven()).isEqualTo(10);
        assertThat(early.position()).isEqualTo(6);
    }

    @Test
    void a_history_that_was_written_anew_is_found_although_its_chain_is_whole() throws IOException {
        writeAnewBehind(3);

        Proof proof = proof("rewritten", early, late);

        assertThat(proof.findings()).extracting(Finding::fault).containsExactly(Fault.REWRITTEN);
        assertThat(proof.findings().getFirst().position()).isEqualTo(10);
        assertThat(proof.proven()).isEqualTo(6);
    }

    /** Somebody who can write the database takes the beginning and goes on with another ending. */
    private void writeAnewBehind(int commits) {
        database.getCollection("events", RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .limit(commits)
                .forEach(
                        document ->
                                database.getCollection("rewritten", RawBsonDocument.class)
                                        .insertOne(document));
        try (MongoEventLog anew =
                MongoEventLog.open(database, "rewritten", LogSettings.ofDecisions())) {
            write(anew, "not so", commits, 6);
        }
    }

    @Test
    void a_history_that_was_cut_off_at_its_end_is_found() throws IOException {
        database.getCollection("events").deleteMany(Filters.gte("_id", 9L));

        Proof proof = proof("events", early, late);

        assertThat(proof.findings()).extracting(Finding::fault).containsExactly(Fault.TRUNCATED);
        assertThat(proof.findings().getFirst().sentence())
                .isEqualTo(
                        "The head of position 10, taken 2025-03-01T05:00:00Z, is beyond the"
                                + " history, which ends at position 8");
        assertThat(proof.proven()).isEqualTo(6);
    }

    @Test
    void a_head_that_was_made_up_proves_nothing() throws IOException {
        var madeUp =
                new SignedHead(
                        late.history(),
                        late.position(),
                        late.hash(),
                        late.takenAt(),
                        late.key(),
                        early.signature());
        var ofNobody =
                new SignedHead(
                        late.history(),
                        10,
                        late.hash(),
                        late.takenAt(),
                        "nobody",
                        late.signature());

        Proof proof = proof("events", madeUp, ofNobody);

        assertThat(proof.findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.FORGED, Fault.UNKNOWN_KEY);
        assertThat(proof.proven()).isZero();
    }

    @Test
    void a_changed_payload_breaks_the_chain_where_it_stands() throws IOException {
        database.getCollection("events")
                .updateOne(
                        Filters.eq("_id", 7L),
                        Updates.set("e.0.p", new Binary("{}".getBytes(StandardCharsets.UTF_8))));

        Proof proof = proof("events", early, late);

        assertThat(proof.findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.BROKEN_CHAIN, Fault.BROKEN_CHAIN);
        assertThat(proof.findings().getFirst().position()).isEqualTo(7);
        assertThat(proof.proven()).isEqualTo(6);
    }

    @Test
    void a_dump_in_another_order_proves_the_same() throws IOException {
        Path sorted = folder.resolve("sorted.bson");
        HistoryFile.write(database, "events", sorted);
        byte[] bytes = Files.readAllBytes(sorted);
        int first = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        var turned = new ByteArrayOutputStream();
        turned.write(Arrays.copyOfRange(bytes, first, bytes.length));
        turned.write(bytes, 0, first);
        Path file = folder.resolve("turned.bson");
        Files.write(file, turned.toByteArray());

        assertThat(proof(file, early, late).findings()).isEmpty();
    }

    /** Nor may it ask for two gigabytes of memory. */
    @Test
    void a_changed_length_breaks_the_chain_where_it_stands() throws IOException {
        Path file = folder.resolve("lengths.bson");
        HistoryFile.write(database, "events", file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int second = bytes.getInt(0);
        int lengthOfItsId = second + 4 + (5 + 8) + (3 + 5 + 32) + (3 + 4) + 3;
        assertThat(bytes.getInt(lengthOfItsId))
                .isEqualTo(UUID.randomUUID().toString().length() + 1);
        bytes.putInt(lengthOfItsId, Integer.MAX_VALUE);
        Files.write(file, bytes.array());

        Proof proof = proof(file, early);

        assertThat(proof.findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.BROKEN_CHAIN, Fault.BROKEN_CHAIN);
        assertThat(proof.findings().getFirst().position()).isEqualTo(3);
        assertThat(proof.events()).isEqualTo(2);
    }

    @Test
    void one_program_with_two_jars_proves_it_without_database_and_network() throws Exception {
        Path history = folder.resolve("events.bson");
        HistoryFile.write(database, "events", history);
        Path heads = Files.createDirectory(folder.resolve("heads"));
        Files.writeString(heads.resolve("1.head"), early.text());
        Files.writeString(heads.resolve("2.head"), late.text());
        Path publicKeys = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(publicKeys.resolve("member-2025.pem"), Keys.PUBLIC);

        assertThat(verify(history, heads, publicKeys))
                .startsWith("0\n12 events form a whole chain")
                .contains("up to position 10")
                .endsWith("PROVEN\n");

        Files.writeString(
                heads.resolve("2.head"), late.text().replace("position: 10", "position: 12"));
        assertThat(verify(history, heads, publicKeys))
                .startsWith("1\n")
                .contains("FORGED: The head of position 12")
                .endsWith("NOT PROVEN\n");
    }

    /** Exit code and output of the program, in a Java of its own with nothing else on its path. */
    private static String verify(Path history, Path heads, Path keys) throws Exception {
        Process process =
                new ProcessBuilder(
                                Jvm.java(),
                                "-cp",
                                placeOf(VerifyHistory.class)
                                        + System.getProperty("path.separator")
                                        + placeOf(RawBsonDocument.class),
                                VerifyHistory.class.getName(),
                                history.toString(),
                                heads.toString(),
                                keys.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + output;
    }

    private static Path placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void what_cannot_be_read_is_said_and_not_called_proven() throws IOException {
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path broken = Files.write(folder.resolve("broken.bson"), new byte[] {77, 0, 0, 0, 1});
        Path heads = Files.createDirectory(folder.resolve("heads"));
        Files.writeString(heads.resolve("1.head"), early.text());

        assertThat(VerifyHistory.run(new String[] {}, err, err)).isEqualTo(2);
        assertThat(
                        VerifyHistory.run(
                                new String[] {
                                    broken.toString(), heads.toString(), folder.toString()
                                },
                                err,
                                err))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Usage:")
                .contains("There is no whole document at byte 0");
    }
}
