package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** A grievance, recommendation or feedback (bức xúc, kiến nghị, phản ánh). */
public record GrievanceId(@JsonValue String value) implements Identifier {
    /** Digits and letters without those that are read or heard as another: no I, L, O and U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String PREFIX = "KN";
    private static final int CHARACTERS = 8;
    private static final int BITS_OF_A_CHARACTER = 5;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrievanceId {
        Identifier.demand(value);
    }

    /**
     * What people call the case on the phone and on paper: {@code KN-7M3K-Q2XD}. It follows from
     * the id alone, so that every service shows the same without asking another. Two cases out of a
     * million may have the same: a number finds, it never identifies.
     */
    public String number() {
        byte[] digest = sha256(value);
        long bits = 0;
        for (int i = 0; i < CHARACTERS * BITS_OF_A_CHARACTER / Byte.SIZE; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xFF);
        }
        StringBuilder characters = new StringBuilder(CHARACTERS);
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            characters.append(ALPHABET.charAt((int) ((bits >> (i * BITS_OF_A_CHARACTER)) & 31)));
        }
        return written(characters.toString());
    }

    /**
     * The number that somebody typed, written as {@link #number()} writes it: in small letters or
     * large, with its {@code KN} or without, grouped anyhow, O for 0 and I or L for 1. Empty when
     * it cannot be one. Words can look like a number: what finds no case may still be words.
     */
    public static Optional<String> numberTyped(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-–]", "");
        String characters =
                (bare.length() == PREFIX.length() + CHARACTERS && bare.startsWith(PREFIX)
                                ? bare.substring(PREFIX.length())
                                : bare)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return characters.length() == CHARACTERS
                        && characters.chars().allMatch(at -> ALPHABET.indexOf(at) >= 0)
                ? Optional.of(written(characters))
                : Optional.empty();
    }

    private static String written(String characters) {
        int half = CHARACTERS / 2;
        return PREFIX + "-" + characters.substring(0, half) + "-" + characters.substring(half);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
