package vn.phutrachho.fire.ground;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.MongodBinary;
import vn.phutrachho.portable.Ports;

/** Three mongods of this machine that are one replica set; it elects in three seconds. */
public final class ReplicaSet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaSet.class);
    private static final int MEMBERS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<Member> members;

    private ReplicaSet(List<Member> members) {
        this.members = List.copyOf(members);
    }

    /**
     * Starts it and returns when it has a primary.
     *
     * @param first where the first member keeps its data, if not in the folder
     */
    public static ReplicaSet start(Path folder, @Nullable Path first) {
        MongodBinary binary = MongodBinary.presentOrFetched(LOG::info);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            Path data = folder.resolve("mongod-" + i);
            members.add(
                    member(
                            binary,
                            i == 0 && first != null ? first.resolve("data") : data,
                            folder.resolve("mongod-" + i + ".log")));
        }
        var set = new ReplicaSet(members);
        set.initiate();
        set.awaitWhole();
        return set;
    }

    private static Member member(MongodBinary binary, Path data, Path log) {
        int port = Ports.free();
        Mongod mongod =
                Mongod.startMember(
                        new Mongod.Settings(
                                binary,
                                data,
                                port,
                                log,
                                256,
                                List.of("--setParameter", "enableTestCommands=1"),
                                null));
        return new Member(mongod, Gate.before(port));
    }

    private void initiate() {
        List<Document> list = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            list.add(new Document("_id", i).append("host", members.get(i).address()));
        }
        Document settings =
                new Document("electionTimeoutMillis", 3_000)
                        .append("heartbeatIntervalMillis", 500)
                        .append("heartbeatTimeoutSecs", 5);
        members.getFirst()
                .admin()
                .runCommand(
                        new Document(
                                "replSetInitiate",
                                new Document("_id", "rs0")
                                        .append("members", list)
                                        .append("settings", settings)));
    }

    /**
     * Address for clients.
     *
     * @param options more of the connection string, each beginning with {@code &}
     */
    public String uri(String options) {
        return "mongodb://%s/?replicaSet=rs0%s"
                .formatted(
                        members.stream().map(Member::address).collect(Collectors.joining(",")),
                        options);
    }

    /** At which clients come to it. */
    public Set<Integer> ports() {
        return members.stream().map(member -> member.gate().port()).collect(Collectors.toSet());
    }

    public List<Member> members() {
        return members;
    }

    /** The one that takes writes, as soon as there is one. */
    public Member primary() {
        Patience.await("a primary", LONGEST, () -> findPrimary().isPresent());
        return findPrimary().orElseGet(this::primary);
    }

    private Optional<Member> findPrimary() {
        return members.stream().filter(Member::isPrimary).findFirst();
    }

    /** The others. */
    public List<Member> secondaries() {
        Member primary = primary();
        return members.stream().filter(member -> member != primary).toList();
    }

    /** Returns when there is one primary and the others follow it. */
    public void awaitWhole() {
        Patience.await(
                "a whole replica set",
                LONGEST,
                () -> {
                    startTheEnded();
                    return members.stream().allMatch(Member::isWell)
                            && members.stream().filter(Member::isPrimary).count() == 1;
                });
    }

    /** As whatever runs servers does: a full disk may end one also after it has room again. */
    private void startTheEnded() {
        members.stream().filter(member -> !member.mongod().isAlive()).forEach(Member::restart);
    }

    /** Ends every fault that is still on. */
    public void heal() {
        for (Member member : members) {
            member.gate().set(Gate.Way.OPEN);
            member.mongod().resume();
        }
        awaitWhole();
        for (Member member : members) {
            try {
                member.failNoCommands();
            } catch (MongoException e) {
                LOG.warn("A fail point could not be switched off", e);
            }
        }
    }

    @Override
    public void close() {
        members.forEach(Member::close);
    }
}
