package vn.phutrachho.kit.api;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.proof.HeadSigner;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.events.KafkaWiringAutoConfiguration;
import vn.phutrachho.kit.events.ServiceIdentity;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.views.Rebuilds;
import vn.phutrachho.kit.views.ViewsApi;
import vn.phutrachho.kit.views.ViewsDesk;
import vn.phutrachho.kit.views.ViewsPages;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;

/** What auditors and administrators can ask of every service. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, KafkaWiringAutoConfiguration.class})
@ConditionalOnProperty("phutrachho.service.name")
public class OperationsAutoConfiguration {
    /** Only where a key was given: a head without signature proves nothing. */
    @Bean
    @Conditional(AKeyWasGiven.class)
    HeadApi headApi(
            ServiceIdentity service,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Access access,
            @Value("${phutrachho.heads.key-name}") String keyName,
            @Value("${phutrachho.heads.key}") String pem) {
        return new HeadApi(service, own, HeadSigner.of(keyName, pem), access, Instant::now);
    }

    @Bean
    @ConditionalOnBean(EventRelay.class)
    TopicApi topicApi(ServiceIdentity service, EventRelay relay, Access access) {
        return new TopicApi(service, relay, access);
    }

    @Bean
    @ConditionalOnBean(Views.class)
    Rebuilds rebuilds(Views views, History history, Today today) {
        return new Rebuilds(views, history, today);
    }

    @Bean
    @ConditionalOnBean(Rebuilds.class)
    ViewsDesk viewsDesk(ServiceIdentity service, Access access, Rebuilds rebuilds) {
        return new ViewsDesk(service, access, rebuilds);
    }

    @Bean
    @ConditionalOnBean(ViewsDesk.class)
    ViewsApi viewsApi(ViewsDesk desk) {
        return new ViewsApi(desk);
    }

    @Bean
    @ConditionalOnBean(ViewsDesk.class)
    ViewsPages viewsPages(ViewsDesk desk) {
        return new ViewsPages(desk);
    }

    /** Set to nothing is as good as not set. */
    static final class AKeyWasGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(
                    context.getEnvironment().getProperty("phutrachho.heads.key"));
        }
    }
}
