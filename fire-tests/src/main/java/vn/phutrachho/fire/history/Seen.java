package vn.phutrachho.fire.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.phutrachho.eventstore.NewEvent;

/**
 * An event as far as it has to be compared.
 *
 * @param digest of everything in it
 */
public record Seen(String eventId, String aggregateId, long sequence, String digest) {

    private static final int DIGEST_BYTES = 12;

    public static Seen of(NewEvent event) {
        MessageDigest sha = sha256();
        text(sha, event.id());
        text(sha, event.aggregateType());
        text(sha, event.aggregateId());
        text(sha, Long.toString(event.sequence()));
        text(sha, event.name());
        text(sha, event.revision());
        bytes(sha, event.payload());
        for (Map.Entry<String, String> entry : new TreeMap<>(event.metadata()).entrySet()) {
            text(sha, entry.getKey());
            text(sha, entry.getValue());
        }
        text(sha, event.recordedAt().toString());
        byte[] digest = Arrays.copyOf(sha.digest(), DIGEST_BYTES);
        return new Seen(
                event.id(),
                event.aggregateId(),
                event.sequence(),
                HexFormat.of().formatHex(digest));
    }

    private static void text(MessageDigest sha, String text) {
        bytes(sha, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
