package vn.phutrachho.reporting.audit.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Why;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.SpokenLanguages;
import vn.phutrachho.kit.web.TrailEntry.Fact;
import vn.phutrachho.reporting.audit.Timeline;
import vn.phutrachho.reporting.audit.Timeline.Entry;

/**
 * Says in words what an event says: every component of its record by its name, in its order. The
 * words are found by the component's name and type, so that an event added later needs words and no
 * code; a component without a word fails. What was withheld is not in what is told here.
 */
@Component
final class EventWords {
    /** Where an enumeration has its words already; all others have theirs under {@code word}. */
    private static final Map<Class<?>, String> WORDS =
            Map.of(
                    AddresseeKind.class, "grievance.addressee",
                    AnswerKind.class, "timeline.answer",
                    SubjectKind.class, "timeline.kind");

    /** Components that hold a code; one that has no word is said as it is. */
    private static final Map<Class<?>, String> CODES =
            Map.of(Why.class, "part", ConclusionNotFollowed.class, "code");

    /** The same of what is somebody's own. */
    static final Map<String, Class<? extends Enum<?>>> OWN_CODES =
            Map.of("health", HealthBand.class);

    private static final Set<String> LANGUAGES = Set.of("language", "languages");

    private final MessageSource messages;
    private final Dates dates;
    private final Numbers numbers;
    private final SpokenLanguages languages;
    private final FindThemes themes;

    EventWords(
            MessageSource messages,
            Dates dates,
            Numbers numbers,
            SpokenLanguages languages,
            FindThemes themes) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
        this.languages = languages;
        this.themes = themes;
    }

    /**
     * Who reads, and of what.
     *
     * @param of what the whole timeline is about: that is not said again with each event
     */
    record Reader(Caller caller, Timeline of, Locale locale) {}

    /** One component of a record that says something. */
    private record Part(Class<?> in, String name, Class<?> type, JsonNode value) {
        /** Also of a list of ids. */
        boolean isId() {
            return Identifier.class.isAssignableFrom(type);
        }

        boolean isRecord() {
            return type.isRecord() && type != Personal.class && !isId();
        }

        Part with(JsonNode one) {
            return new Part(in, name, type, one);
        }
    }

    List<Fact> of(Entry entry, Reader reader) {
        return parts(entry.said().form(), entry.said().content())
                .filter(part -> !part.isId() || !part.value().asString("").equals(reader.of().id()))
                .map(part -> fact(part, reader))
                .toList();
    }

    private static Stream<Part> parts(Class<?> form, JsonNode content) {
        return Arrays.stream(form.getRecordComponents())
                .filter(component -> content.hasNonNull(component.getName()))
                .map(
                        component ->
                                new Part(
                                        form,
                                        component.getName(),
                                        type(component),
                                        content.get(component.getName())));
    }

    /** Of a list, what it is a list of. */
    static Class<?> type(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /** The key of what a component is called. */
    static String named(String component, Class<?> type) {
        return "said." + component + "." + type.getSimpleName();
    }

    /** The key of the word for one of an enumeration, or for a code. */
    static String word(Class<?> enumeration, String constant) {
        return WORDS.getOrDefault(enumeration, "word." + enumeration.getSimpleName())
                + "."
                + constant;
    }

    private Fact fact(Part part, Reader reader) {
        String name = name(part, reader);
        if (!part.isRecord() || !part.value().isArray() || part.value().isEmpty()) {
            return new Fact(name, value(part, reader), List.of());
        }
        List<String> lines =
                part.value().valueStream().map(one -> single(part.with(one), reader)).toList();
        return new Fact(name, say("timeline.lines", reader, numbers.of(lines.size())), lines);
    }

    private String name(Part part, Reader reader) {
        return say(named(part.name(), part.type()), reader);
    }

    private String value(Part part, Reader reader) {
        if (!part.value().isArray()) {
            return single(part, reader);
        }
        return part.value().isEmpty()
                ? say("timeline.nothing", reader)
                : part.value()
                        .valueStream()
                        .map(one -> among(part.with(one), reader))
                        .collect(joining(", "));
    }

    private String among(Part part, Reader reader) {
        String text = single(part, reader);
        return part.isRecord() ? "(" + text + ")" : text;
    }

    private String single(Part part, Reader reader) {
        return part.isRecord()
                ? parts(part.type(), part.value())
                        .map(each -> name(each, reader) + ": " + value(each, reader))
                        .collect(joining("; "))
                : simple(part, reader);
    }

    private String simple(Part part, Reader reader) {
        Class<?> type = part.type();
        JsonNode value = part.value();
        if (type == Personal.class) {
            return personal(part, reader);
        }
        if (part.isId()) {
            return called(type, value.asString(), reader);
        }
        if (type == boolean.class) {
            return say(value.asBoolean() ? "timeline.yes" : "timeline.no", reader);
        }
        if (type == LocalDate.class) {
            return dates.day(LocalDate.parse(value.asString()));
        }
        if (type == YearMonth.class) {
            return dates.month(YearMonth.parse(value.asString()));
        }
        if (type.isEnum()) {
            return say(word(type, value.asString()), reader);
        }
        return value.isNumber() ? number(part) : text(part, reader);
    }

    /** What is somebody's own; a code is said in words, unless it was erased. */
    private String personal(Part part, Reader reader) {
        String text = part.value().path("text").asString(say("timeline.withheld.text", reader));
        if (LANGUAGES.contains(part.name())) {
            return languages.name(text);
        }
        Class<?> codes = OWN_CODES.get(part.name());
        return codes == null
                ? text
                : requireNonNullElse(
                        messages.getMessage(word(codes, text), null, text, reader.locale()), text);
    }

    /** A year is no amount. */
    private String number(Part part) {
        return part.name().equals("year") || part.name().endsWith("Year")
                ? part.value().asString()
                : numbers.of(part.value().numberValue());
    }

    private String text(Part part, Reader reader) {
        String text = part.value().asString();
        if (!part.name().equals(CODES.get(part.in()))) {
            return text;
        }
        String key = word(part.in(), text);
        return requireNonNullElse(messages.getMessage(key, null, text, reader.locale()), text);
    }

    /** What people call it, as far as it is known here and lies in the reader's scope. */
    private String called(Class<?> type, String id, Reader reader) {
        if (type == UnitId.class) {
            return unit(new UnitId(id), reader.caller(), reader.locale());
        }
        if (type == GrievanceId.class) {
            return new GrievanceId(id).number();
        }
        if (type == Theme.class) {
            return themes.name(new Theme(id));
        }
        return reader.of().codes().getOrDefault(id, id);
    }

    /** What a unit is called today. */
    String unit(UnitId unit, Caller caller, Locale locale) {
        return unit.equals(UnitTree.ROOT)
                ? messages.getMessage("timeline.everywhere", null, locale)
                : caller.tree().name(unit, caller.today());
    }

    private String say(String key, Reader reader, Object... gaps) {
        return messages.getMessage(key, gaps, reader.locale());
    }
}
