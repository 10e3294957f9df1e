package vn.phutrachho.eventstore;

/** Another commit holds this sequence of the aggregate: nothing was stored, decide again. */
public final class AggregateConflict extends StoreFailure {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long sequence;

    public AggregateConflict(String commitId, String aggregateId, long sequence) {
        super(
                commitId,
                "Aggregate %s already has an event with sequence %d; commit %s was not stored"
                        .formatted(aggregateId, sequence, commitId),
                null);
        this.aggregateId = aggregateId;
        this.sequence = sequence;
    }

    public String aggregateId() {
        return aggregateId;
    }

    public long sequence() {
        return sequence;
    }
}
