package vn.phutrachho.eventstore;

/**
 * The log ends before a position that it is known to hold: for a moment a new primary may show less
 * than the one before had acknowledged. Nothing is wrong; whoever reads again finds it.
 */
public final class NotYetVisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetVisible(EventLog log, long end, long known) {
        super("%s ends at %d, before %d".formatted(log, end, known));
    }
}
