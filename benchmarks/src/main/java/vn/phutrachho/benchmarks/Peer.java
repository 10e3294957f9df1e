package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoClient;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Contenders whose library is not had everywhere: a profile of Maven's builds them in, and here
 * they are found as services, or are missing.
 */
interface Peer {

    /** Those that are built in and called so. */
    static Optional<Peer> called(String name) {
        return ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(peer -> peer.names().contains(name))
                .findAny();
    }

    /** The contenders it can open. */
    Set<String> names();

    /** The contender of the name on the database, which it makes when there is none. */
    Store open(String name, MongoClient mongo, String database);
}
