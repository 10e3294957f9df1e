package vn.phutrachho.kit.events;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.GrantsProjection;
import vn.phutrachho.kit.access.UnitsProjection;
import vn.phutrachho.kit.personal.Forgetting;
import vn.phutrachho.kit.personal.MongoPersonalKeys;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.personal.web.ErasurePart;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.Views;

/** The two logs of a service, its views, and who may see what by them. */
@AutoConfiguration
@ConditionalOnProperty("phutrachho.service.name")
@EnableConfigurationProperties(ServiceIdentity.class)
public class StoreAutoConfiguration {
    /** Qualifier of the log of what this service decided. */
    public static final String OWN = "ownLog";

    /** Qualifier of the log of what the others decided. */
    public static final String INBOX = "inboxLog";

    /**
     * @param longest a question to the database takes, retries and all, unless it is known to be a
     *     long one ({@link vn.phutrachho.eventstore.LongQuestions}) or its place has a deadline of
     *     its own; a line that swallows what is sent would be waited for for minutes. {@code
     *     timeoutMS} in the address says otherwise
     */
    @Bean
    MongoClient mongoClient(
            @Value("${phutrachho.mongodb.uri}") String uri,
            @Value("${phutrachho.mongodb.longest-question}") Duration longest) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                        .applyConnectionString(new ConnectionString(uri))
                        .build());
    }

    @Bean
    MongoDatabase database(
            MongoClient client, @Value("${phutrachho.mongodb.database}") String database) {
        return client.getDatabase(database);
    }

    /** One for all services: an event about a person is read wherever it was copied to. */
    @Bean
    PersonalKeys personalKeys(
            MongoClient client, @Value("${phutrachho.personal-keys.database}") String database) {
        return new MongoPersonalKeys(client.getDatabase(database));
    }

    @Bean
    ErasurePart erasurePart(PersonalKeys keys, MessageSource messages) {
        return new ErasurePart(keys, messages);
    }

    @Bean
    PersonalSeal personalSeal(PersonalKeys keys) {
        return new PersonalSeal(keys);
    }

    @Bean(name = OWN)
    MongoEventLog ownLog(MongoDatabase database) {
        return MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    }

    @Bean(name = INBOX)
    MongoEventLog inboxLog(MongoDatabase database) {
        return MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
    }

    @Bean
    History history(
            ServiceIdentity service,
            @Qualifier(OWN) EventLog own,
            @Qualifier(INBOX) EventLog inbox,
            PersonalSeal seal) {
        return new History(service.name(), own, inbox, seal::openAll);
    }

    @Bean
    UnitsProjection unitsProjection() {
        return new UnitsProjection();
    }

    @Bean
    GrantsProjection grantsProjection() {
        return new GrantsProjection();
    }

    @Bean(initMethod = "start")
    Views views(
            ObjectProvider<Projection<?>> projections, History history, MongoDatabase database) {
        List<Projection<?>> all = projections.orderedStream().toList();
        return new Views(all, history, database);
    }

    @Bean(initMethod = "start")
    Forgetting forgetting(ServiceIdentity service, PersonalKeys keys, Views views, Clock clock) {
        return new Forgetting(service.name(), keys, views, clock);
    }

    @Bean
    Access access(Views views, Today today, UnitsProjection units, GrantsProjection grants) {
        return new Access(views, today, units, grants);
    }

    /** Services and auditors may read everything that this service decided. */
    @Bean
    EventFeedApi eventFeedApi(
            ServiceIdentity service,
            @Qualifier(OWN) EventLog own,
            Access access,
            @Value("${phutrachho.feeds.accounts}") Set<String> services,
            Today today) {
        return new EventFeedApi(service, own, access, services, today);
    }
}
