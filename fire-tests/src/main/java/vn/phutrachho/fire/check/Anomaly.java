package vn.phutrachho.fire.check;

/**
 * One thing that does not fit.
 *
 * @param where in a sentence
 */
public record Anomaly(Kind kind, String where) {

    /** What it means for whoever relies on the history. */
    public enum Harm {
        LOST,
        DOUBLED,
        OUT_OF_ORDER,
        FALSE
    }

    /** What can be found. */
    public enum Kind {
        /** An acknowledged commit is not in the store. */
        LOST_COMMIT(Harm.LOST),
        /** Positions that no commit holds. */
        GAP(Harm.LOST),
        /** A stored event never came into the topic. */
        TOPIC_LACKS(Harm.LOST),
        /** A stored event is not in the ledger. */
        LEDGER_LACKS(Harm.LOST),
        /** A commit or an event stands in the store more than once. */
        DOUBLED_COMMIT(Harm.DOUBLED),
        /** Two commits hold the same position. */
        OVERLAP(Harm.DOUBLED),
        /** A sequence of an aggregate is there twice. */
        SEQUENCE_TWICE(Harm.DOUBLED),
        /** A position of the store is in the ledger twice. */
        LEDGER_REPEATS(Harm.DOUBLED),
        /** It stands elsewhere than its writer was told. */
        MISPLACED(Harm.OUT_OF_ORDER),
        /** It was asked for after another was acknowledged, and stands before it. */
        OUT_OF_ORDER(Harm.OUT_OF_ORDER),
        /** Sequences of an aggregate go back, or one is left out. */
        SEQUENCE_BROKEN(Harm.OUT_OF_ORDER),
        /** In the topic a later event comes before an earlier one. */
        TOPIC_REORDERED(Harm.OUT_OF_ORDER),
        /** In the ledger a later event comes before an earlier one. */
        LEDGER_REORDERED(Harm.OUT_OF_ORDER),
        /** Its writer was told that it failed, and it is there. */
        FAILED_IS_THERE(Harm.FALSE),
        /** Nobody ever asked for it. */
        STRANGER(Harm.FALSE),
        /** It holds something else than its writer meant. */
        CHANGED(Harm.FALSE),
        /** The log gave two answers that cannot both be true. */
        CONTRADICTION(Harm.FALSE),
        /** The log gave none of the answers that it may give. */
        CONTRACT(Harm.FALSE),
        /** An answer came long after its deadline, or never. */
        LATE(Harm.FALSE),
        /** A process ended by itself, and not for want of a server. */
        ENDED(Harm.FALSE),
        /** The hash chain of the store or of the ledger does not verify. */
        CHAIN_BROKEN(Harm.FALSE),
        /** A record of the topic is no copy of what stands at its position. */
        TOPIC_DIFFERS(Harm.FALSE),
        /** An event of the ledger is no copy of what stands at its position. */
        LEDGER_DIFFERS(Harm.FALSE);

        private final Harm harm;

        Kind(Harm harm) {
            this.harm = harm;
        }

        public Harm harm() {
            return harm;
        }
    }
}
