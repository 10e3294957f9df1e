package vn.phutrachho.standalone;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.phutrachho.portable.Ports;

/** Tells what runs. */
record Status(StartedProcesses started, House house, PortPlan ports, Console console) {
    private static final int NOT_ALL_UP = 3;

    /** Prints one line for each part; answers 0 when all are up. */
    int show() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("mongod", ports.mongo());
        parts.put("kafka", ports.kafka());
        App.all(ports).forEach(app -> parts.put(app.name(), app.port()));
        if (started.alive(StartedProcesses.LAUNCHER).isEmpty()) {
            console.say("Not running. ./run starts it.");
            return NOT_ALL_UP;
        }
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        boolean all = true;
        for (Map.Entry<String, Integer> part : parts.entrySet()) {
            all &= show(part.getKey(), part.getValue(), http);
        }
        console.say("Logs: " + house.shown(house.logs()));
        return all ? 0 : NOT_ALL_UP;
    }

    private boolean show(String part, int port, HttpClient http) {
        Optional<ProcessHandle> process = started.alive(part);
        boolean up = process.isPresent() && answers(part, port, http);
        console.say(
                String.format(
                        "  %-20s port %-6d %-12s %s",
                        part,
                        port,
                        up ? "up" : process.isPresent() ? "not healthy" : "down",
                        process.map(found -> "process " + found.pid() + memory(found)).orElse("")));
        return up || (process.isEmpty() && isGiven(part));
    }

    private static boolean answers(String part, int port, HttpClient http) {
        return switch (part) {
            case "mongod", "kafka" -> !Ports.isFree(port);
            default -> AppPart.isHealthy(http, port);
        };
    }

    private static boolean isGiven(String part) {
        return switch (part) {
            case "mongod" -> System.getenv("MONGODB_URI") != null;
            case "kafka" -> System.getenv("KAFKA_BOOTSTRAP_SERVERS") != null;
            default -> false;
        };
    }

    private static String memory(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
                    .stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> ", " + Long.parseLong(kilobytes) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException noProc) {
            return "";
        }
    }
}
