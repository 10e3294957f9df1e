package vn.phutrachho.eventstore.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;

/** Signs where a history ends. Its key should be one that the database's administrators lack. */
public final class HeadSigner {

    private static final String NOTHING_YET = "00".repeat(32);

    private final String keyName;
    private final PrivateKey key;

    private HeadSigner(String keyName, PrivateKey key) {
        this.keyName = keyName;
        this.key = key;
    }

    /**
     * A signer.
     *
     * @param keyName under which the public key is known to those who verify
     * @param pem the private key, as {@code openssl genpkey -algorithm ed25519} writes it
     * @throws IllegalArgumentException if it is no such key
     */
    public static HeadSigner of(String keyName, String pem) {
        try {
            return new HeadSigner(
                    keyName,
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Pem.bytes("PRIVATE KEY", pem))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Key " + keyName + " is no private Ed25519 key in PEM form", e);
        }
    }

    /** The signed head of a log as it is now. */
    public SignedHead sign(String history, EventLog log, Instant now) {
        long head = log.head();
        if (head == 0) {
            return sign(history, 0, NOTHING_YET, now);
        }
        StoredEvent last = log.read(head - 1, 1).getFirst();
        return sign(history, head, HexFormat.of().formatHex(last.commitHash()), now);
    }

    /** The signed head of a history that ends at the position with the hash. */
    public SignedHead sign(String history, long position, String hash, Instant now) {
        var unsigned =
                new SignedHead(
                        history, position, hash, now.truncatedTo(ChronoUnit.SECONDS), keyName, "");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(unsigned.signedText().getBytes(StandardCharsets.UTF_8));
            return new SignedHead(
                    history,
                    position,
                    hash,
                    unsigned.takenAt(),
                    keyName,
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Key " + keyName + " does not sign", e);
        }
    }
}
