package vn.phutrachho.relay;

/**
 * The inbox has these very events already: from a copier that took over, or from an append that was
 * given up and came late. Copying goes on behind them.
 */
final class CopiedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CopiedMeanwhile(Throwable conflict) {
        super("The events were copied meanwhile", conflict);
    }
}
