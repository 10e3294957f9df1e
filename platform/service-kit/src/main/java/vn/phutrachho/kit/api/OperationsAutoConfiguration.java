package vn.phutrachho.kit.api;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.proof.HeadSigner;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.events.KafkaWiringAutoConfiguration;
import vn.phutrachho.kit.events.ServiceIdentity;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.relay.EventRelay;

/** What auditors and administrators can ask of every service. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, KafkaWiringAutoConfiguration.class})
@ConditionalOnProperty("phutrachho.service.name")
public class OperationsAutoConfiguration {
    /** Only where a key was given: a head without signature proves nothing. */
    @Bean
    @ConditionalOnProperty("phutrachho.heads.key")
    HeadApi headApi(
            ServiceIdentity service,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Access access,
            @Value("${phutrachho.heads.key-name:${phutrachho.service.name}}") String keyName,
            @Value("${phutrachho.heads.key}") String pem) {
        return new HeadApi(service, own, HeadSigner.of(keyName, pem), access, Instant::now);
    }

    @Bean
    @ConditionalOnBean(EventRelay.class)
    TopicApi topicApi(ServiceIdentity service, EventRelay relay, Access access) {
        return new TopicApi(service, relay, access);
    }
}
