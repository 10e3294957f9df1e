package vn.phutrachho.eventstore.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Public keys of those who sign heads, by name. */
public final class KnownKeys {

    private final Map<String, PublicKey> keys = new HashMap<>();

    /**
     * Knows one key more.
     *
     * @param pem as {@code openssl pkey -pubout} writes it
     * @throws IllegalArgumentException if it is no public Ed25519 key
     */
    public KnownKeys with(String name, String pem) {
        try {
            keys.put(
                    name,
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(Pem.bytes("PUBLIC KEY", pem))));
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Key " + name + " is no public Ed25519 key in PEM form", e);
        }
    }

    boolean know(SignedHead head) {
        return keys.containsKey(head.key());
    }

    /** Whether the head was signed with the key that it names, and not changed since. */
    boolean signed(SignedHead head) {
        PublicKey key = keys.get(head.key());
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(head.signedText().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // not even of the form of a signature
            return false;
        }
    }
}
