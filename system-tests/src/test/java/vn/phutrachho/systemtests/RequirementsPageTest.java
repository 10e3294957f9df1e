package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which clause of the mission is proved where, and which is not yet: made from the tags of the
 * tests (D14). {@code -Drequirements.write=true} writes the page anew.
 */
class RequirementsPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/requirements.md");
    private static final Path CLAUSES = Path.of("src/test/resources/clauses.txt");

    /** A tag, and the first class or test that follows it. */
    private static final Pattern TAGGED =
            Pattern.compile("@Tag\\(\"((?:M\\d|L)\\.\\d)\"\\)|\\b(?:class (\\w+)|void (\\w+)\\()");

    @Test
    void the_page_says_what_the_tags_say() throws IOException {
        String page = page();
        if (Boolean.getBoolean("requirements.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void no_test_proves_a_clause_that_there_is_not() throws IOException {
        List<String> clauses = clauses().stream().map(RequirementsPageTest::id).toList();
        assertThat(clauses).containsAll(proofs().keySet());
    }

    private static String page() throws IOException {
        Map<String, Set<String>> proofs = proofs();
        StringBuilder page =
                new StringBuilder(
                        """
                        # The clauses and their proofs

                        Each clause of the mission (M) and each of its limits that protect people (L), and the tests that are tagged with it. This page is
                        made from the tags (`RequirementsPageTest`); a clause without a test is not built yet.

                        | clause | what it asks | proved by |
                        |---|---|---|
                        """);
        for (String clause : clauses()) {
            String id = id(clause);
            Set<String> tests = proofs.getOrDefault(id, new TreeSet<>());
            page.append(
                    "| %s | %s | %s |%n"
                            .formatted(id, clause.substring(id.length() + 1), told(tests)));
        }
        return page.toString();
    }

    private static String id(String clause) {
        return clause.substring(0, clause.indexOf(' '));
    }

    private static String told(Set<String> tests) {
        return tests.isEmpty() ? "not yet" : String.join("<br>", tests);
    }

    private static List<String> clauses() throws IOException {
        return Files.readAllLines(CLAUSES).stream().filter(Predicate.not(String::isBlank)).toList();
    }

    private static Map<String, Set<String>> proofs() throws IOException {
        Map<String, Set<String>> proofs = new TreeMap<>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(RequirementsPageTest::isTest).toList()) {
                    read(file, proofs);
                }
            }
        }
        return proofs;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTest(Path file) {
        String path = file.normalize().toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/test/java/");
    }

    private static void read(Path file, Map<String, Set<String>> proofs) throws IOException {
        String type = file.getFileName().toString().replace(".java", "");
        List<String> waiting = new ArrayList<>();
        Matcher found = TAGGED.matcher(Files.readString(file));
        while (found.find()) {
            if (found.group(1) != null) {
                waiting.add(found.group(1));
            } else if (!waiting.isEmpty()) {
                String proof = proof(type, found);
                waiting.forEach(c -> proofs.computeIfAbsent(c, _ -> new TreeSet<>()).add(proof));
                waiting.clear();
            }
        }
    }

    private static String proof(String type, Matcher found) {
        String method = found.group(3);
        String inner = found.group(2);
        return "`" + type + "` " + (method == null ? words(inner, type) : words(method, ""));
    }

    private static String words(String name, String whole) {
        return name.equals(whole)
                ? "(all of it)"
                : name.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
