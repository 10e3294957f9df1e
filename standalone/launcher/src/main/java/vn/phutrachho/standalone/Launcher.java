package vn.phutrachho.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.ServerUnavailable;
import vn.phutrachho.standalone.sample.SampleImport;
import vn.phutrachho.standalone.sample.SampleProvince;
import vn.phutrachho.standalone.sample.SampleState;

/** The program behind {@code ./run}. */
final class Launcher {
    private static final long LEAST_FREE_BYTES = 2_000_000_000L;
    private static final int SAMPLE_ATTEMPTS = 3;

    /** Whoever comes to look first has the processors to themselves for so long. */
    private static final int FIRST_LOOK_SECONDS = 30;

    private final Options options;
    private final House house;
    private final PortPlan ports;
    private final Console console;
    private final StartedProcesses started;

    private Launcher(Options options, House house, Console console) {
        this.options = options;
        this.house = house;
        this.ports = PortPlan.usual(options.portOffset());
        this.console = console;
        this.started = new StartedProcesses(house.processes());
    }

    public static void main(String[] arguments) {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            System.exit(obey(List.of(arguments), console));
        } catch (CannotRun | ServerUnavailable e) {
            console.say("run: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int obey(List<String> arguments, Console console) {
        Options options = Options.parse(arguments);
        Path root = Path.of(System.getProperty("phutrachho.root", "")).toAbsolutePath();
        Path data = Optional.ofNullable(options.data()).orElse(root.resolve(".data"));
        Launcher launcher = new Launcher(options, new House(root, data), console);
        return switch (options.action()) {
            case HELP -> {
                console.say(Options.HELP);
                yield 0;
            }
            case STATUS ->
                    new Status(launcher.started, launcher.house, launcher.ports, console).show();
            case STOP -> launcher.stop();
            case RUN -> launcher.run();
        };
    }

    private int stop() {
        boolean launcherWasThere = started.end(StartedProcesses.LAUNCHER, Duration.ofSeconds(90));
        boolean others = endLeftovers();
        console.say(launcherWasThere || others ? "Everything has ended." : "Nothing was running.");
        return 0;
    }

    /** What a launcher left behind that could not end it. */
    private boolean endLeftovers() {
        boolean any = false;
        for (String part : started.parts()) {
            any |= started.end(part, Duration.ofSeconds(15));
        }
        return any;
    }

    private int run() {
        refuseSecond();
        house.create();
        requireDisk();
        endLeftovers();
        Optional<String> mongoGiven = given("MONGODB_URI");
        Optional<String> kafkaGiven = given("KAFKA_BOOTSTRAP_SERVERS");
        if (options.fresh()) {
            forget(mongoGiven.isPresent() || kafkaGiven.isPresent());
        }
        ports.requireFree(mongoGiven.isEmpty(), kafkaGiven.isEmpty());
        started.remember(StartedProcesses.LAUNCHER, ProcessHandle.current());

        SampleState sample = new SampleState(house.store("sample.json"));
        sample.decide(options.sample() == Options.SampleChoice.DEMO);
        Supervisor supervisor = new Supervisor(console, started, house);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervisor), "end"));
        Surroundings surroundings =
                new Surroundings(
                        house,
                        ports,
                        mongoGiven.orElse(
                                "mongodb://127.0.0.1:" + ports.mongo() + "/?directConnection=true"),
                        kafkaGiven.orElse("127.0.0.1:" + ports.kafka()),
                        sample);
        List<UnpackedApp> apps = startAll(supervisor, surroundings, mongoGiven, kafkaGiven);
        sayWhereToLook(sample.isPending());
        Thread.ofVirtual().start(() -> afterwards(surroundings, apps));
        waitForTheEnd();
        return 0;
    }

    /** What goes on while people may already work. */
    private void afterwards(Surroundings surroundings, List<UnpackedApp> apps) {
        if (surroundings.sample().isPending()) {
            bringInSample(surroundings.sample());
        }
        try {
            TimeUnit.SECONDS.sleep(FIRST_LOOK_SECONDS);
            new StartUpCaches(house, surroundings).makeMissing(apps);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringInSample(SampleState sample) {
        List<String> services =
                Stream.of(ports.member(), ports.household(), ports.assignment(), ports.reporting())
                        .map(ports::url)
                        .toList();
        for (int attempt = 1; sample.isPending(); attempt++) {
            // otherwise each request asks for HTTP/2 once more, which nobody here speaks
            try (HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                new SampleImport(
                                SampleProvince.ofQuangNgai(),
                                http,
                                new SampleImport.Addresses(
                                        ports.url(ports.gateway()),
                                        ports.url(ports.identity()),
                                        services),
                                sample,
                                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
                                console::progress)
                        .run();
                console.progress("the sample is in");
            } catch (RuntimeException e) {
                console.progress("the sample stopped: " + e.getMessage());
                if (attempt == SAMPLE_ATTEMPTS) {
                    console.progress("the next ./run goes on with the sample; --fresh begins anew");
                    return;
                }
            }
        }
    }

    private List<UnpackedApp> startAll(
            Supervisor supervisor,
            Surroundings surroundings,
            Optional<String> mongoGiven,
            Optional<String> kafkaGiven) {
        DemoAccounts accounts =
                options.sample() == Options.SampleChoice.DEMO
                        ? DemoAccounts.with(SampleProvince.ofQuangNgai())
                        : DemoAccounts.named();
        accounts.write(house.accounts());
        List<Part> servers = new ArrayList<>();
        if (mongoGiven.isEmpty()) {
            servers.add(MongoChoice.take(house, ports.mongo(), console::progress));
        } else {
            console.progress("MongoDB as given by MONGODB_URI");
        }
        if (kafkaGiven.isEmpty()) {
            servers.add(new KafkaPart(house, ports.kafka(), ports.kafkaController()));
        } else {
            console.progress("Kafka as given by KAFKA_BOOTSTRAP_SERVERS");
        }
        console.progress(
                "starting " + String.join(", ", servers.stream().map(Part::name).toList()));
        supervisor.start(servers);

        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        List<UnpackedApp> apps =
                App.all(ports).stream().map(app -> UnpackedApp.of(app, house)).toList();
        console.progress("starting the identity provider, the services and the gateway");
        supervisor.start(apps.stream().map(app -> new AppPart(app, surroundings, http)).toList());
        return apps;
    }

    private void refuseSecond() {
        started.alive(StartedProcesses.LAUNCHER)
                .ifPresent(
                        other -> {
                            throw new CannotRun(
                                    "It is running already (process "
                                            + other.pid()
                                            + "). ./run status tells more, ./run stop ends it.");
                        });
    }

    private void requireDisk() {
        try {
            long free = Files.getFileStore(house.data()).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotRun(
                        "Only "
                                + free / 1_000_000
                                + " MB are free where "
                                + house.shown(house.data())
                                + " lies, and 2000 MB are needed. Make room, or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw new CannotRun(
                    "Cannot tell how much room " + house.data() + " has: " + e.getMessage(), e);
        }
    }

    private void forget(boolean serversOfOthers) {
        if (serversOfOthers) {
            throw new CannotRun(
                    "--fresh only forgets what lies in our own folder. On the servers you named, drop the databases "
                            + "member, household, assignment and reporting and the topics yourself, then ./run without it.");
        }
        Folders.remove(house.store());
        house.create();
        console.progress("forgot everything recorded before");
    }

    private static Optional<String> given(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    private void sayWhereToLook(boolean samplePending) {
        StringBuilder text = new StringBuilder("\nEverything is up.\n\n");
        text.append("  Address   ").append(ports.url(ports.gateway())).append('\n');
        text.append("  Accounts  (the password is the account's name)\n");
        for (DemoAccounts.Shown shown : DemoAccounts.SHOWN) {
            text.append(String.format("            %-9s %s%n", shown.account(), shown.role()));
        }
        text.append("  Logs      ").append(house.shown(house.logs())).append("/\n");
        text.append("  End       Ctrl-C, or ./run stop\n");
        if (samplePending) {
            text.append(
                    "\nThe sample's two years are now told to the system, day by day; pages show the day it is.\n");
        }
        console.say(text.toString());
    }

    private void end(Supervisor supervisor) {
        console.progress("ending everything");
        supervisor.end();
        started.forget(StartedProcesses.LAUNCHER);
        console.progress("everything has ended");
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
