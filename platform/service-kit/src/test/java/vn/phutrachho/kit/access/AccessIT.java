package vn.phutrachho.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Views;
import vn.phutrachho.testservers.TestMongo;

class AccessIT {
    @Test
    void nobody_has_any_rights_before_the_views_have_caught_up() {
        UnitsProjection units = new UnitsProjection();
        GrantsProjection grants = new GrantsProjection();
        try (MongoClient client = MongoClients.create(TestMongo.uri("access"))) {
            MongoDatabase database = client.getDatabase("access");
            try (MongoEventLog own =
                            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
                    MongoEventLog inbox =
                            MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
                    Views views =
                            new Views(
                                    List.of(units, grants),
                                    new History("access", own, inbox),
                                    database)) {
                Today today = new Today(Clock.system(Today.ZONE));
                Access access = new Access(views, today, units, grants);
                AccountId somebody = new AccountId("somebody");
                assertThatExceptionOfType(RightsNotKnownYet.class)
                        .isThrownBy(() -> access.caller(somebody));

                views.start();
                assertThat(access.caller(somebody).account()).isEqualTo(somebody);
            } finally {
                database.drop();
            }
        }
    }
}
