package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoCacheTest {
    @Test
    void it_is_as_large_as_asked() {
        assertThat(MongoCache.of("1.5").megabytes()).isEqualTo(1536);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void there_is_a_usual_size(String said) {
        assertThat(MongoCache.of(said).megabytes()).isEqualTo(768);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viel", "0.1", "-1", "NaN", "Infinity"})
    void what_is_no_size_is_refused_by_name(String said) {
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> MongoCache.of(said))
                .withMessageContaining("MONGO_CACHE_GB is " + said);
    }
}
