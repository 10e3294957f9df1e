package vn.phutrachho.projections;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Answers about a view, kept until the view changes: for what is asked often and changes seldom.
 */
public final class Remembered<K, V> {
    private static final int AT_MOST = 2_000;

    private final LongSupplier changes;
    private final Function<K, V> question;
    private final Cache<K, Answer<V>> answers = Caffeine.newBuilder().maximumSize(AT_MOST).build();

    private record Answer<V>(long changes, V value) {}

    Remembered(LongSupplier changes, Function<K, V> question) {
        this.changes = changes;
        this.question = question;
    }

    /** The answer as of now. */
    public V get(K key) {
        long now = changes.getAsLong();
        Answer<V> known = answers.getIfPresent(key);
        if (known == null || known.changes() != now) {
            known = new Answer<>(now, question.apply(key));
            answers.put(key, known);
        }
        return known.value();
    }
}
