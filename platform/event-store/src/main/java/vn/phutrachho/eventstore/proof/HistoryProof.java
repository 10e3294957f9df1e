package vn.phutrachho.eventstore.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.ChainVerifier;

/** Holds a history against heads that were signed while it grew. */
public final class HistoryProof {

    /** What can be wrong. */
    public enum Fault {
        /** The documents do not form a chain. */
        BROKEN_CHAIN,
        /** The chain is whole, but is not the one that the head was taken of. */
        REWRITTEN,
        /** The history ends before the head. */
        TRUNCATED,
        /** The head was not signed with the key that it names, or was changed since. */
        FORGED,
        /** Nobody gave the public key that the head names. */
        UNKNOWN_KEY
    }

    /**
     * One thing that is wrong.
     *
     * @param position from which on the history cannot be trusted, or of the head in question
     * @param sentence for a person
     */
    public record Finding(Fault fault, long position, String sentence) {}

    /**
     * What was found.
     *
     * @param events how many events form a whole chain
     * @param head hash of the chain there
     * @param proven position up to which a signed head vouches for the history
     */
    public record Proof(long events, String head, long proven, List<Finding> findings) {

        public boolean holds() {
            return findings.isEmpty();
        }
    }

    private HistoryProof() {}

    /**
     * Verifies the chain, each signature, and that the chain went through each head.
     *
     * @param documents of the history, in the order of their positions
     * @param heads taken of this history
     */
    public static Proof of(
            Iterator<RawBsonDocument> documents, List<SignedHead> heads, KnownKeys keys) {
        Map<Long, String> hashes = new HashMap<>();
        heads.forEach(head -> hashes.put(head.position(), ""));
        hashes.replace(0L, "00".repeat(32));
        ChainVerifier.Verdict verdict =
                ChainVerifier.verify(
                        documents,
                        (position, hash) ->
                                hashes.computeIfPresent(
                                        position, (p, h) -> HexFormat.of().formatHex(hash)));
        List<Finding> findings = new ArrayList<>();
        ChainVerifier.Break broken = verdict.broken();
        if (broken != null) {
            findings.add(
                    new Finding(
                            Fault.BROKEN_CHAIN,
                            broken.position(),
                            "From position %d on the history is not what was written: %s"
                                    .formatted(broken.position(), broken.why())));
        }
        long proven = 0;
        for (SignedHead head : heads) {
            Finding finding = check(head, keys, verdict, hashes);
            if (finding == null) {
                proven = Math.max(proven, head.position());
            } else {
                findings.add(finding);
            }
        }
        return new Proof(verdict.events(), verdict.head(), proven, List.copyOf(findings));
    }

    private static @Nullable Finding check(
            SignedHead head,
            KnownKeys keys,
            ChainVerifier.Verdict verdict,
            Map<Long, String> hashes) {
        if (!keys.know(head)) {
            return finding(Fault.UNKNOWN_KEY, head, "names a key that nobody gave: " + head.key());
        }
        if (!keys.signed(head)) {
            return finding(Fault.FORGED, head, "was not signed like this with key " + head.key());
        }
        if (head.position() > verdict.events()) {
            return verdict.isWhole()
                    ? finding(
                            Fault.TRUNCATED,
                            head,
                            "is beyond the history, which ends at position " + verdict.events())
                    : finding(
                            Fault.BROKEN_CHAIN,
                            head,
                            "cannot be reached, the chain breaks before it");
        }
        return Objects.equals(hashes.get(head.position()), head.hash())
                ? null
                : finding(Fault.REWRITTEN, head, "is not that of this history");
    }

    private static Finding finding(Fault fault, SignedHead head, String what) {
        return new Finding(
                fault,
                head.position(),
                "The head of position %d, taken %s, %s"
                        .formatted(head.position(), head.takenAt(), what));
    }
}
