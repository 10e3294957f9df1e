package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read, in Vietnamese and in English: the same sentences, with the same gaps. */
class MessagesTest {
    static final Path ROOT = Path.of("..");
    private static final String BASE = "messages.properties";
    private static final Pattern REFUSALS = Pattern.compile("@Refusals\\([^)]*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> found =
                    files.filter(file -> file.toString().contains("src/main/resources"))
                            .filter(file -> file.getFileName().toString().endsWith(BASE))
                            .sorted()
                            .toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(7);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void each_sentence_is_there_in_both_languages_with_as_many_gaps(Path bundle)
            throws IOException {
        Properties vietnamese = read(bundle);
        Properties english = read(english(bundle));
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(gaps(english, key)).as(key).hasSize(gaps(vietnamese, key).length);
        }
    }

    /**
     * A straight one means something to {@link MessageFormat}, which reads only sentences that are
     * given something; a curved one never does.
     */
    @ParameterizedTest
    @MethodSource("bundles")
    void each_apostrophe_is_a_curved_one(Path bundle) throws IOException {
        for (Properties sentences : List.of(read(bundle), read(english(bundle)))) {
            assertThat(sentences.values()).noneMatch(said -> said.toString().contains("'"));
        }
    }

    /** A refusal and an error of a file have days that are written out already. */
    @ParameterizedTest
    @MethodSource("bundles")
    void no_gap_writes_a_day_by_itself(Path bundle) throws IOException {
        for (Properties sentences : List.of(read(bundle), read(english(bundle)))) {
            assertThat(sentences.values()).noneMatch(said -> said.toString().contains(",dtf_"));
        }
    }

    /** A code that nobody refuses with would leave the real refusal far from its field. */
    @Test
    void each_refusal_that_a_field_of_a_form_names_has_a_sentence() throws IOException {
        Set<String> said = new HashSet<>();
        for (Path bundle : bundles()) {
            said.addAll(read(bundle).stringPropertyNames());
        }
        List<String> named = namedByFields();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(said).containsAll(named);
    }

    private static List<String> namedByFields() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<String> named = new ArrayList<>();
            for (Path source :
                    files.filter(file -> file.toString().contains("src/main/java"))
                            .filter(file -> file.toString().endsWith(".java"))
                            .toList()) {
                REFUSALS.matcher(Files.readString(source))
                        .results()
                        .flatMap(found -> QUOTED.matcher(found.group()).results())
                        .forEach(code -> named.add("refusal." + code.group(1)));
            }
            return named;
        }
    }

    private static Path english(Path vietnamese) {
        String name = vietnamese.getFileName().toString();
        return vietnamese.resolveSibling(name.replace(".properties", "_en.properties"));
    }

    private static Format[] gaps(Properties sentences, String key) {
        return new MessageFormat(sentences.getProperty(key), Locale.ROOT)
                .getFormatsByArgumentIndex();
    }

    static Properties read(Path bundle) throws IOException {
        Properties sentences = new Properties();
        try (Reader text = Files.newBufferedReader(bundle)) {
            sentences.load(text);
        }
        return sentences;
    }
}
