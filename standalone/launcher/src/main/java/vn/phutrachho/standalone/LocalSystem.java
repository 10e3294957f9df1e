package vn.phutrachho.standalone;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.Ports;
import vn.phutrachho.standalone.sample.SampleState;

/**
 * Every application of ours as a process of its own, on free ports and on servers that are given:
 * for a program that drives the whole system, such as the system tests.
 */
public final class LocalSystem implements AutoCloseable {
    private final PortPlan ports;
    private final House house;
    private final Supervisor supervisor;

    private LocalSystem(PortPlan ports, House house, Supervisor supervisor) {
        this.ports = ports;
        this.house = house;
        this.supervisor = supervisor;
    }

    /**
     * What it is to be started with.
     *
     * @param root the project, with its jars built
     * @param data a folder of its own; what an earlier run recorded there is forgotten
     * @param mongo address of a MongoDB server
     * @param kafka bootstrap servers of a Kafka broker
     * @param moreAccounts by account the person's name, beside the demo accounts
     * @param environment what every application gets beside the usual
     */
    public record Settings(
            Path root,
            Path data,
            String mongo,
            String kafka,
            Map<String, String> moreAccounts,
            Map<String, String> environment) {
        public Settings {
            moreAccounts = Map.copyOf(moreAccounts);
            environment = Map.copyOf(environment);
        }
    }

    /** Returns when everything is healthy; throws and leaves nothing running when not. */
    public static LocalSystem start(Settings settings) {
        House house = new House(settings.root(), settings.data());
        Folders.remove(house.store());
        Folders.remove(house.logs());
        house.create();
        accounts(settings).write(house.accounts());
        PortPlan ports =
                new PortPlan(
                        Ports.free(),
                        Ports.free(),
                        Ports.free(),
                        Ports.free(),
                        Ports.free(),
                        Ports.free(),
                        0,
                        0,
                        0);
        Surroundings surroundings =
                new Surroundings(
                        house,
                        ports,
                        settings.mongo(),
                        settings.kafka(),
                        new SampleState(house.store("sample.json")),
                        settings.environment());
        Supervisor supervisor =
                new Supervisor(
                        new Console(System.out), new StartedProcesses(house.processes()), house);
        LocalSystem system = new LocalSystem(ports, house, supervisor);
        try {
            HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
            supervisor.start(
                    App.all(ports).stream()
                            .map(app -> UnpackedApp.of(app, house))
                            .map(app -> new AppPart(app, surroundings, http))
                            .toList());
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private static DemoAccounts accounts(Settings settings) {
        List<DemoAccounts.Account> accounts = new ArrayList<>(DemoAccounts.named().accounts());
        settings.moreAccounts()
                .forEach((account, name) -> accounts.add(DemoAccounts.Account.of(account, name)));
        return new DemoAccounts(accounts);
    }

    public String gateway() {
        return ports.url(ports.gateway());
    }

    public String identity() {
        return ports.url(ports.identity());
    }

    /** Addresses of the services themselves, past the gateway, by their word: {@code member}. */
    public Map<String, String> services() {
        return Map.of(
                "member", ports.url(ports.member()),
                "household", ports.url(ports.household()),
                "assignment", ports.url(ports.assignment()),
                "reporting", ports.url(ports.reporting()));
    }

    /** Where a process keeps what it writes beside the databases. */
    public Path store(String app) {
        return house.store(app);
    }

    public Path logs() {
        return house.logs();
    }

    /** Ends the applications; the servers are their owner's. */
    @Override
    public void close() {
        supervisor.endParts();
    }
}
