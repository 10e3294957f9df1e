package vn.phutrachho.eventstore.migration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.EventNaming.LogicalName;
import vn.phutrachho.eventstore.NewEvent;

/** Reads the documents of both layouts of the extension, under its default property names. */
final class OldEvents {

    private final OldForms forms;

    OldEvents(OldForms forms) {
        this.forms = forms;
    }

    /** The events of one document: one, or those of a commit. */
    List<NewEvent> of(Document stored) {
        if (!stored.containsKey("events")) {
            return List.of(event(stored));
        }
        return stored.getList("events", Document.class).stream().map(this::event).toList();
    }

    private NewEvent event(Document stored) {
        String id = text(stored, "eventIdentifier");
        String aggregateId = text(stored, "aggregateIdentifier");
        String payloadType = text(stored, "payloadType");
        String revision = stored.getString("payloadRevision");
        LogicalName name =
                forms.nameOf(payloadType, revision)
                        .orElseThrow(
                                () ->
                                        refusal(
                                                id,
                                                "there is no name for its payload %s, revision %s"
                                                        .formatted(payloadType, revision),
                                                null));
        try {
            String type = stored.getString("type");
            return new NewEvent(
                    id,
                    type == null ? "" : type,
                    aggregateId,
                    number(stored, "sequenceNumber"),
                    name.name(),
                    name.revision(),
                    forms.json(payloadType, content(stored, "serializedPayload")),
                    metadata(forms.metadata(content(stored, "serializedMetaData"))),
                    Instant.parse(text(stored, "timestamp")));
        } catch (CannotMigrate e) {
            throw e;
        } catch (DateTimeParseException e) {
            throw refusal(id, "its time is none: " + e.getParsedString(), e);
        } catch (RuntimeException e) {
            throw refusal(id, String.valueOf(e.getMessage()), e);
        }
    }

    private static CannotMigrate refusal(String id, String why, @Nullable Throwable cause) {
        return new CannotMigrate("Event %s cannot be migrated: %s".formatted(id, why), cause);
    }

    private static String text(Document stored, String name) {
        if (stored.get(name) instanceof String text) {
            return text;
        }
        throw new CannotMigrate(
                "Document %s cannot be migrated: it has no text %s"
                        .formatted(
                                stored.getOrDefault("_id", stored.get("eventIdentifier")), name));
    }

    private static long number(Document stored, String name) {
        if (stored.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("it has no number " + name);
    }

    private static String content(Document stored, String name) {
        return switch (stored.get(name)) {
            case String text -> text;
            case Binary bytes -> new String(bytes.getData(), StandardCharsets.UTF_8);
            case null -> throw new IllegalArgumentException("it has no " + name);
            case Object other ->
                    throw new IllegalArgumentException(
                            "%s is a %s, not a text"
                                    .formatted(name, other.getClass().getSimpleName()));
        };
    }

    private static Map<String, String> metadata(String json) {
        Map<String, String> texts = new HashMap<>();
        BsonDocument.parse(json)
                .forEach(
                        (name, value) -> {
                            if (!value.isNull()) {
                                texts.put(name, text(name, value));
                            }
                        });
        return texts;
    }

    private static String text(String name, BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case BOOLEAN -> Boolean.toString(value.asBoolean().getValue());
            case INT32 -> Integer.toString(value.asInt32().getValue());
            case INT64 -> Long.toString(value.asInt64().getValue());
            case DOUBLE -> Double.toString(value.asDouble().getValue());
            default ->
                    throw new IllegalArgumentException(
                            "its metadata %s is no plain value".formatted(name));
        };
    }
}
