package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phutrachho.portable.Ports;

class ServersOfTheRunIT {
    @TempDir Path data;

    @Test
    void servers_start_keep_their_data_over_a_restart_come_back_when_killed_and_end()
            throws Exception {
        House house = new House(Path.of("../..").toAbsolutePath().normalize(), data);
        house.create();
        StartedProcesses started = new StartedProcesses(house.processes());
        Console console =
                new Console(
                        new PrintStream(
                                OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        int port = Ports.free();
        List<Part> parts =
                List.of(
                        MongoChoice.take(house, port, console::progress),
                        new KafkaPart(house, Ports.free(), Ports.free()));

        Supervisor first = new Supervisor(console, started, house);
        first.start(parts);
        write(port);
        ProcessHandle mongod = started.alive("mongod").orElseThrow();
        mongod.destroyForcibly();
        Eventually.isTrue(
                () -> started.alive("mongod").filter(now -> now.pid() != mongod.pid()).isPresent(),
                Duration.ofSeconds(60));
        List<ProcessHandle> processes =
                started.parts().stream()
                        .map(started::alive)
                        .map(found -> found.orElseThrow())
                        .toList();
        first.end();
        assertThat(processes).hasSize(2).noneMatch(ProcessHandle::isAlive);

        Supervisor second = new Supervisor(console, started, house);
        second.start(parts);
        assertThat(count(port)).isEqualTo(1);
        second.end();
        assertThat(started.parts()).isEmpty();
    }

    private static void write(int port) {
        try (var client =
                MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            client.getDatabase("it").getCollection("things").insertOne(new Document("_id", 1));
        }
    }

    private static long count(int port) {
        try (var client =
                MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            return client.getDatabase("it").getCollection("things").countDocuments();
        }
    }
}
