package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The province has wards and a special zone beside its communes, and their people read the same
 * pages. A short label says {@code đảng ủy}, a formal one {@code cấp xã}, which in law is all three
 * kinds; {@code xã} alone is one of them and wrong for the others.
 */
class WordsOfEveryCommuneTest {
    private static final Pattern COMMUNE_ALONE =
            Pattern.compile(
                    "(?<!\\p{L})(?<![cC]ấp )(?<!phường, )[xX]ã(?!\\p{L})(?! hội|, phường| \\p{Lu})");

    private static final Map<String, String> ALLOWED =
            Map.of(
                    "settings.import.RULES.hint",
                    "tells what to write in a file, and people have such files");

    @Test
    void no_sentence_takes_its_reader_to_be_in_a_commune() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path bundle : MessagesTest.bundles()) {
            Properties sentences = MessagesTest.read(bundle);
            for (String key : sentences.stringPropertyNames()) {
                if (speaksOfACommuneAlone(sentences.getProperty(key))) {
                    found.add(key);
                }
            }
        }
        // one that needs no exception any more has to leave the list
        assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void nor_does_an_example_in_a_template() throws IOException {
        List<Path> templates = templates();
        assertThat(templates).hasSizeGreaterThan(50);
        List<String> found = new ArrayList<>();
        for (Path template : templates) {
            for (String line : Files.readAllLines(template)) {
                COMMUNE_ALONE
                        .matcher(line)
                        .results()
                        .forEach(it -> found.add(template + ": " + around(line, it.start())));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã hôm nay",
                "Nộp lên xã",
                "Đã nộp, chờ xã duyệt",
                "Cán bộ đảng ủy xã",
                "Chi bộ khác, xã khác",
                "Xã",
                "Xã: {0}"
            })
    void a_commune_alone_is_found(String said) {
        assertThat(speaksOfACommuneAlone(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp lên đảng ủy",
                "Cấp xã",
                "công an cấp xã",
                "Mọi xã, phường",
                "Chính sách xã hội",
                "ví dụ UBND xã Bình Sơn",
                "Đảng ủy xã Đăk Long",
                "xãm"
            })
    void every_kind_of_unit_a_named_one_and_another_word_are_not(String said) {
        assertThat(speaksOfACommuneAlone(said)).isFalse();
    }

    private static boolean speaksOfACommuneAlone(String said) {
        return COMMUNE_ALONE.matcher(said).find();
    }

    private static String around(String line, int at) {
        return line.substring(Math.max(0, at - 40), Math.min(line.length(), at + 40));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(MessagesTest.ROOT)) {
            return files.filter(file -> file.toString().contains("src/main/resources"))
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
