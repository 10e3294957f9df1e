package vn.phutrachho.projections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The places of all views of a service, in the collection {@code view-places}. */
final class Places {
    private final MongoCollection<Document> collection;

    Places(MongoDatabase database) {
        collection = database.getCollection("view-places").withWriteConcern(WriteConcern.MAJORITY);
    }

    Place of(Projection<?> projection) {
        Document stored = collection.find(eq("_id", projection.name())).first();
        return stored == null
                ? Place.START
                : new Place(
                        stored.getInteger("generation"),
                        stored.getLong("own"),
                        stored.getLong("inbox"),
                        stored.getDate("asOf").toInstant());
    }

    /** Makes the first place of a view that has none. */
    void begin(Projection<?> projection) {
        collection.updateOne(
                eq("_id", projection.name()),
                combine(
                        setOnInsert("generation", Place.START.generation()),
                        setOnInsert("own", 0L),
                        setOnInsert("inbox", 0L),
                        setOnInsert("asOf", date(Instant.EPOCH))),
                new UpdateOptions().upsert(true));
    }

    /** Which set of documents is the live one, by the name of the view. */
    Map<String, Integer> generations() {
        Map<String, Integer> generations = new HashMap<>();
        collection
                .find()
                .projection(include("generation"))
                .forEach(
                        place ->
                                generations.put(
                                        place.getString("_id"), place.getInteger("generation")));
        return generations;
    }

    /** Never goes back, and never moves a view that has been rebuilt meanwhile. */
    void advance(Map<Projection<?>, Place> places) {
        List<UpdateOneModel<Document>> moves = new ArrayList<>();
        places.forEach((projection, place) -> moves.add(move(projection, place)));
        collection.bulkWrite(moves, new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> move(Projection<?> projection, Place place) {
        return new UpdateOneModel<>(
                and(eq("_id", projection.name()), eq("generation", place.generation())),
                combine(
                        max("own", place.own()),
                        max("inbox", place.inbox()),
                        max("asOf", date(place.asOf()))));
    }

    /**
     * A rebuilt set of documents takes the place of the live one.
     *
     * @throws RebuiltElsewhere if a newer one is the live one
     */
    void takeOver(Projection<?> projection, Place rebuilt) {
        UpdateResult taken =
                collection.updateOne(
                        and(eq("_id", projection.name()), lt("generation", rebuilt.generation())),
                        combine(
                                set("generation", rebuilt.generation()),
                                set("own", rebuilt.own()),
                                set("inbox", rebuilt.inbox()),
                                set("asOf", date(rebuilt.asOf()))));
        if (taken.getMatchedCount() == 0) {
            throw new RebuiltElsewhere(projection.name());
        }
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
