package vn.phutrachho.reporting.audit.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.TrailEntry.Fact;
import vn.phutrachho.reporting.RunningService;
import vn.phutrachho.reporting.audit.Timeline;
import vn.phutrachho.reporting.audit.Timeline.Entry;
import vn.phutrachho.reporting.audit.Timeline.Said;
import vn.phutrachho.reporting.audit.web.EventWords.Reader;

/** Every form in which an event was ever stored, said in words. */
@Tag("D13")
class EventWordsIT extends RunningService {
    private static final Path GOLDEN =
            Path.of("../platform/domain-events/src/test/resources/golden");

    /** What a program wrote and no person: a constant, JSON, a key without its word. */
    private static final Pattern RAW = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b|[{}\\[\\]]|\\?\\?");

    @Autowired private EventWords words;

    static Stream<String> stored() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .sorted()
                            .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo((int) EventCatalog.records().count());
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void all_that_an_event_says_is_told_in_both_languages(String file) throws IOException {
        Said said = said(file);
        String vietnamese = told(said, Locale.forLanguageTag("vi"));
        String english = told(said, Locale.ENGLISH);

        assertThat(vietnamese).doesNotContainPattern(RAW);
        assertThat(english).doesNotContainPattern(RAW);
        assertThat(english.replaceAll(":.*", "")).isNotEqualTo(vietnamese.replaceAll(":.*", ""));
    }

    private String told(Said said, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            List<Fact> facts = words.of(entry(said), reader("of-nothing", locale));

            assertThat(facts).hasSize(said.content().size());
            assertThat(facts).extracting(Fact::name).noneMatch(String::isBlank);
            assertThat(facts).extracting(Fact::value).noneMatch(String::isBlank);
            return facts.stream()
                    .map(fact -> fact.name() + ": " + fact.value() + " " + fact.items())
                    .map(line -> line.replace("[]", "").replaceAll("\\[(.*)\\]", "$1"))
                    .collect(joining("\n"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void what_was_withheld_is_said_to_be_and_nothing_else_is_missing(String file)
            throws IOException {
        Said said = said(file);
        long texts = said.content().findValues("text").stream().filter(JsonNode::isString).count();
        said.content().findParents("text").forEach(EventWordsIT::withoutText);

        List<Fact> facts = words.of(entry(said), reader("of-nothing", Locale.ROOT));

        assertThat(facts).hasSize(said.content().size());
        String told = facts.toString();
        assertThat(told).doesNotContain("lời bà con");
        assertThat(Pattern.compile("giữ kín").matcher(told).results().count()).isEqualTo(texts);
    }

    private static void withoutText(JsonNode personal) {
        ((ObjectNode) personal).remove("text");
    }

    @Test
    void what_the_timeline_is_about_is_not_said_again_with_each_event() throws IOException {
        Entry joined = entry(said("grievance.grievance-joined-1.json"));

        assertThat(words.of(joined, reader("grievance-1", Locale.ROOT)))
                .extracting(Fact::name)
                .contains("Gộp vào kiến nghị", "Hộ")
                .doesNotContain("Kiến nghị");
        assertThat(words.of(joined, reader("into-1", Locale.ROOT)))
                .extracting(Fact::name)
                .contains("Kiến nghị", "Hộ")
                .doesNotContain("Gộp vào kiến nghị");
    }

    private static Said said(String file) throws IOException {
        int dash = file.lastIndexOf('-');
        String revision = file.substring(dash + 1, file.length() - ".json".length());
        DomainEvent event =
                EventJson.read(
                        file.substring(0, dash),
                        revision,
                        Files.readAllBytes(GOLDEN.resolve(file)));
        return new Said(event.getClass(), EventJson.mapper().valueToTree(event));
    }

    private static Reader reader(String of, Locale locale) {
        return new Reader(
                new Caller(new AccountId("kiem-tra"), List.of(), new UnitTree(List.of()), TODAY),
                new Timeline(of, SubjectKind.GRIEVANCE, false, "Kiểm tra", Map.of(), List.of()),
                locale);
    }

    private static Entry entry(Said said) {
        return new Entry("", "", null, Instant.EPOCH, "", 1, "", "", false, said.content(), said);
    }
}
