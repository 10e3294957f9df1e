package vn.phutrachho.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.phutrachho.portable.GuardedProcess;

/** An application of ours as a process. */
record AppPart(UnpackedApp unpacked, Surroundings surroundings, HttpClient http) implements Part {
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    @Override
    public String name() {
        return unpacked.app().name();
    }

    @Override
    public Running start() {
        House house = surroundings.house();
        house.turnLog(name());
        App app = unpacked.app();
        GuardedProcess process =
                GuardedProcess.start(
                        new GuardedProcess.Start(
                                unpacked.command(),
                                app.environment(surroundings),
                                house.store(name()),
                                house.log(name()),
                                null));
        awaitHealthy(process);
        return new RunningApp(app, process);
    }

    private void awaitHealthy(GuardedProcess process) {
        long end = System.nanoTime() + HEALTHY_WITHIN.toNanos();
        while (!isHealthy(http, unpacked.app().port())) {
            if (System.nanoTime() > end) {
                process.kill();
                throw failed("is not healthy after " + HEALTHY_WITHIN.toMinutes() + " minutes");
            }
            // Waiting on the process is also the pause between two questions.
            if (process.ended(BETWEEN_QUESTIONS)) {
                throw failed("ended while it was starting");
            }
            if (Thread.currentThread().isInterrupted()) {
                process.kill();
                throw failed("was interrupted while it was starting");
            }
        }
    }

    private CannotRun failed(String what) {
        House house = surroundings.house();
        return new CannotRun(
                name() + " " + what + ". Its log says why: " + house.shown(house.log(name())));
    }

    static boolean isHealthy(HttpClient http, int port) {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notUpYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record RunningApp(App app, GuardedProcess process) implements Running {
        @Override
        public ProcessHandle handle() {
            return process.handle();
        }

        @Override
        public void stop(Duration atMost) {
            process.stop(atMost);
        }

        @Override
        public String description() {
            return app.name() + " is up on port " + app.port();
        }
    }
}
