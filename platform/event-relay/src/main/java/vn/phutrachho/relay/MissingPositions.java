package vn.phutrachho.relay;

/** The topic goes on behind a gap, and the owner could not yet fill it. */
final class MissingPositions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingPositions(Source source, long from, long to, Throwable cause) {
        super(
                "Positions %d to %d of %s are missing in topic %s and its owner did not give them"
                        .formatted(from, to, source.name(), source.topic()),
                cause);
    }
}
