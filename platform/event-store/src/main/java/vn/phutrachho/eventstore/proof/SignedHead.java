package vn.phutrachho.eventstore.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a history ended at a time, signed with Ed25519. As text it has one line for each field; the
 * signature covers the five lines above its own, each with its line end, so that also other
 * programs can verify it.
 *
 * @param history such as {@code member/events}
 * @param position of the last event
 * @param hash of the chain up to there, in hex
 * @param takenAt when it was signed, by the signer's clock
 * @param key name of the key that signed
 * @param signature in Base64
 */
public record SignedHead(
        String history, long position, String hash, Instant takenAt, String key, String signature) {

    private static final String SIGNATURE = "signature";

    /** What is signed. */
    String signedText() {
        return "history: %s\nposition: %d\nhash: %s\ntaken: %s\nkey: %s\n"
                .formatted(history, position, hash, takenAt, key);
    }

    /** All of it, to be kept. */
    public String text() {
        return signedText() + SIGNATURE + ": " + signature + "\n";
    }

    /**
     * The head of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SignedHead parse(String text) {
        Map<String, String> fields = new HashMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> put(fields, line));
        try {
            return new SignedHead(
                    field(fields, "history"),
                    Long.parseLong(field(fields, "position")),
                    field(fields, "hash"),
                    Instant.parse(field(fields, "taken")),
                    field(fields, "key"),
                    field(fields, SIGNATURE));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no signed head: " + e.getMessage(), e);
        }
    }

    private static void put(Map<String, String> fields, String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("no signed head: '" + line + "' is no field");
        }
        fields.put(line.substring(0, colon), line.substring(colon + 2));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no signed head: it has no " + name);
        }
        return value;
    }
}
