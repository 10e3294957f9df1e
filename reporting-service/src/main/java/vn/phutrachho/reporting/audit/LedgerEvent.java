package vn.phutrachho.reporting.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.reporting.audit.Timeline.Entry;
import vn.phutrachho.reporting.audit.Timeline.Said;
import vn.phutrachho.reporting.audit.view.SubjectProjection;

/**
 * An event of the ledger, to be told to an auditor.
 *
 * @param payload as it was written, its personal texts open as far as they were not erased
 * @param event in the form that it would have today
 * @param about what it is about, by id
 */
record LedgerEvent(
        StoredEvent stored, JsonNode payload, DomainEvent event, Map<String, SubjectKind> about) {
    private static final List<String> DAYS =
            List.of("heardOn", "on", "from", "since", "heldOn", "due");

    /** A {@link Personal} as JSON. */
    private static final List<String> PERSONAL = List.of("of", "text");

    /** An {@link Addressee} as JSON: what it is called may tell what the case is about. */
    private static final List<String> ADDRESSEE = List.of("kind", "name");

    static LedgerEvent of(StoredEvent stored, PersonalSeal seal) {
        var told = stored.event();
        DomainEvent event = seal.read(told);
        return new LedgerEvent(
                stored,
                EventJson.mapper().readTree(seal.open(told.payload())),
                event,
                SubjectProjection.subjects(event));
    }

    /** Ids of everything that it names, also in its lists. */
    Stream<String> named() {
        return ids(event);
    }

    private static Stream<String> ids(@Nullable Object value) {
        return switch (value) {
            case Identifier id -> Stream.of(id.value());
            case Collection<?> some -> some.stream().flatMap(LedgerEvent::ids);
            case Record of ->
                    Arrays.stream(of.getClass().getRecordComponents())
                            .flatMap(component -> ids(SubjectProjection.value(component, of)));
            case null, default -> Stream.empty();
        };
    }

    /**
     * @param confidential grievances of which the steps are told and no words
     */
    Entry entry(Set<String> confidential) {
        var told = stored.event();
        JsonNode today = EventJson.mapper().valueToTree(event);
        boolean ofConfidential = !Collections.disjoint(confidential, about.keySet());
        boolean withheld = ofConfidential && withoutWords(payload);
        if (ofConfidential) {
            withoutWords(today);
        }
        Map<String, String> metadata = told.metadata();
        return new Entry(
                told.name(),
                metadata.getOrDefault(Metadata.SOURCE, ""),
                occurredOn(payload),
                told.recordedAt(),
                metadata.getOrDefault(Metadata.ACTOR, "system:unknown"),
                stored.position(),
                metadata.getOrDefault(Metadata.SOURCE_POSITION, ""),
                metadata.getOrDefault("sourceHash", HexFormat.of().formatHex(stored.commitHash())),
                withheld,
                payload,
                new Said(event.getClass(), today));
    }

    /**
     * Takes every personal text out, and what every addressee is called, wherever they stand.
     *
     * @return whether there was one
     */
    private static boolean withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = names(object);
            if (PERSONAL.equals(names)) {
                object.remove("text");
                return true;
            }
            if (ADDRESSEE.equals(names)) {
                object.remove("name");
                return true;
            }
        }
        boolean any = false;
        for (JsonNode part : node) {
            any |= withoutWords(part);
        }
        return any;
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private static @Nullable LocalDate occurredOn(JsonNode payload) {
        for (String day : DAYS) {
            JsonNode value = payload.get(day);
            if (value != null && value.isString() && value.asString().length() == 10) {
                return LocalDate.parse(value.asString());
            }
        }
        return null;
    }
}
