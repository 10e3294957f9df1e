package vn.phutrachho.relay;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import vn.phutrachho.eventstore.MongoEventLog;

/**
 * Copies the topics of other services into this service's inbox. Each source is copied by itself:
 * one that fails does not keep the others waiting.
 */
public final class InboxConsumer implements AutoCloseable {

    private final List<SourceCopier> copiers;
    private final List<String> topics;
    private final String bootstrapServers;

    /**
     * A consumer that is not started yet.
     *
     * @param inbox a log opened for copies
     * @param database where leases are kept
     * @param owners for what a topic does not have
     */
    public InboxConsumer(
            Collection<Source> sources,
            MongoEventLog inbox,
            MongoDatabase database,
            String bootstrapServers,
            FeedReader owners) {
        this.topics = sources.stream().map(Source::topic).toList();
        this.bootstrapServers = bootstrapServers;
        this.copiers =
                sources.stream()
                        .map(
                                source ->
                                        new SourceCopier(
                                                source, inbox, database, bootstrapServers, owners))
                        .toList();
    }

    /**
     * Begins to copy, each source on a thread of its own.
     *
     * @throws WrongTopic if a topic is there and would lose or reorder events; then none is copied
     */
    public void start() {
        Topics.ensureAtStart(bootstrapServers, topics);
        copiers.forEach(SourceCopier::start);
    }

    /** How each source is doing just now. */
    public List<InboxStatus> status() {
        return copiers.stream().map(SourceCopier::status).toList();
    }

    @Override
    public void close() {
        copiers.forEach(SourceCopier::beginToClose);
        copiers.forEach(SourceCopier::close);
    }
}
