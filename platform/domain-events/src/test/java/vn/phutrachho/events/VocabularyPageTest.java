package vn.phutrachho.events;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The page of all events is made from the records and their own sentences, so that it cannot lie.
 * {@code -Dgolden.write=true} writes it anew.
 */
class VocabularyPageTest {
    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final Path SOURCES = Path.of("src/main/java/vn/phutrachho/events");

    private record Sentence(String text, Map<String, String> parameters) {}

    @Test
    void the_page_of_all_events_says_what_the_records_say() throws IOException {
        String page = page(sentences());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page(Map<String, Sentence> sentences) {
        StringBuilder page =
                new StringBuilder(
                        """
                        # The events

                        Every event there is, by its logical name, as the records and their comments say it. This page is made
                        by a test (`VocabularyPageTest`); what an event looks like in storage is pinned in
                        `platform/domain-events/src/test/resources/golden`.
                        """);
        for (Class<? extends DomainEvent> vocabulary : EventCatalog.VOCABULARIES) {
            page.append("\n## ").append(vocabulary.getSimpleName()).append("\n\n");
            page.append(text(sentences, vocabulary))
                    .append("\n\n| event | what it says | fields |\n|---|---|---|\n");
            EventCatalog.recordsOf(vocabulary)
                    .forEach(record -> page.append(row(record, sentences)));
        }
        return page.toString();
    }

    private static String row(Class<?> record, Map<String, Sentence> sentences) {
        Map<String, String> said = sentence(sentences, record).parameters();
        List<String> fields =
                Stream.of(record.getRecordComponents()).map(c -> field(c, said)).toList();
        return "| `%s` | %s | %s |%n"
                .formatted(
                        EventCatalog.nameOf(record),
                        text(sentences, record),
                        String.join("; ", fields));
    }

    private static String field(RecordComponent component, Map<String, String> said) {
        String meaning = said.get(component.getName());
        return "`" + component.getName() + "`" + (meaning == null ? "" : ": " + meaning);
    }

    private static String text(Map<String, Sentence> sentences, Class<?> type) {
        return sentence(sentences, type).text();
    }

    private static Sentence sentence(Map<String, Sentence> sentences, Class<?> type) {
        return requireNonNull(sentences.get(type.getSimpleName()), "no sentence on " + type);
    }

    private static Map<String, Sentence> sentences() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> vocabularies =
                    sources.filter(path -> path.toString().endsWith("Event.java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of(),
                                    null,
                                    files.getJavaFileObjectsFromPaths(vocabularies));
            Map<String, Sentence> sentences = new HashMap<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(DocTrees.instance(task), sentences).scan(unit, null);
            }
            return sentences;
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

        private final DocTrees docs;
        private final Map<String, Sentence> sentences;

        Reader(DocTrees docs, Map<String, Sentence> sentences) {
            this.docs = docs;
            this.sentences = sentences;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            TreePath path = getCurrentPath();
            DocCommentTree comment = docs.getDocCommentTree(path);
            if (comment != null) {
                sentences.put(type.getSimpleName().toString(), sentence(comment));
            }
            return super.visitClass(type, null);
        }

        private static Sentence sentence(DocCommentTree comment) {
            Map<String, String> parameters = new HashMap<>();
            comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .forEach(p -> parameters.put(p.getName().toString(), line(p.getDescription())));
            return new Sentence(line(comment.getFullBody()), parameters);
        }

        private static String line(List<?> words) {
            String printed = String.join("", words.stream().map(Object::toString).toList());
            // the printer of comments escapes what is not ASCII
            return ESCAPED.matcher(printed)
                    .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
