package vn.phutrachho.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand in every second document, such as names of events: made once and found again by
 * their bytes. Of texts that fall on one place the newest stays. Threads may share it without a
 * lock: whichever word one of them sees there is whole, and it compares the bytes.
 */
final class SeenWords {

    private static final int PLACES = 1 << 8;

    private final @Nullable Word[] seen = new Word[PLACES];

    @SuppressWarnings("ArrayRecordComponent") // never handed out
    private record Word(byte[] bytes, String text) {}

    /** The text of the bytes from one index to before the other. */
    String word(byte[] source, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        Word word = seen[place];
        if (word != null && Arrays.equals(word.bytes, 0, word.bytes.length, source, from, to)) {
            return word.text;
        }
        String text = new String(source, from, to - from, StandardCharsets.UTF_8);
        seen[place] = new Word(Arrays.copyOfRange(source, from, to), text);
        return text;
    }
}
