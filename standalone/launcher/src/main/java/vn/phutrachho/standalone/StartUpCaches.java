package vn.phutrachho.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.GuardedProcess;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.MongodBinary;
import vn.phutrachho.portable.Ports;
import vn.phutrachho.portable.ServerUnavailable;

/**
 * Makes the caches of loaded classes (JDK's AOT cache) with which the next start needs a third
 * less.
 *
 * <p>Each application is started once more, as far as its context, with the lowest priority,
 * against a MongoDB and folders of its own and no Kafka, while the system is already at work.
 */
final class StartUpCaches {
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final House house;
    private final Surroundings surroundings;

    StartUpCaches(House house, Surroundings surroundings) {
        this.house = house;
        this.surroundings = surroundings;
    }

    /**
     * Makes those that are missing. What fails is left out: the application then starts without.
     */
    void makeMissing(List<UnpackedApp> apps) {
        List<UnpackedApp> missing =
                apps.stream().filter(app -> Files.notExists(app.cache())).toList();
        Optional<MongodBinary> binary = MongodBinary.present();
        if (missing.isEmpty() || binary.isEmpty()) {
            return;
        }
        Path folder = Folders.temporary("phutrachho-training-mongod");
        try (Mongod mongod =
                Mongod.start(
                        new Mongod.Settings(
                                binary.get(),
                                folder.resolve("data"),
                                Ports.free(),
                                folder.resolve("log"),
                                256,
                                List.of(),
                                folder))) {
            missing.forEach(app -> make(app, mongod));
        } catch (ServerUnavailable e) {
            // the next run tries again
        } finally {
            Folders.remove(folder);
        }
    }

    private void make(UnpackedApp unpacked, Mongod mongod) {
        Path scratch = Folders.temporary("phutrachho-training");
        try {
            Path output = unpacked.folder().resolve("app.aot.part");
            List<String> command =
                    Stream.concat(
                                    Stream.of("nice", "-n", "19"),
                                    unpacked.trainingCommand(output).stream())
                            .toList();
            GuardedProcess training =
                    GuardedProcess.start(
                            new GuardedProcess.Start(
                                    command,
                                    environment(unpacked.app(), scratch, mongod),
                                    scratch,
                                    house.log("training-" + unpacked.app().name()),
                                    scratch));
            if (!training.ended(AT_MOST)) {
                training.kill();
            }
            if (training.endedWell() && Files.exists(output)) {
                Files.move(output, unpacked.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // the next run tries again
        } finally {
            Folders.remove(scratch);
        }
    }

    private Map<String, String> environment(App app, Path scratch, Mongod mongod) {
        Map<String, String> environment = new LinkedHashMap<>(surroundings.environment(app));
        environment.put("DATA_DIR", scratch.toString());
        environment.put("SERVER_PORT", "0");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        app.database().ifPresent(name -> environment.put("MONGODB_URI", mongod.uri(name)));
        return environment;
    }
}
