package vn.phutrachho.kit.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What holds for every service unless its own configuration says otherwise. */
public final class KitDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    Map.entry(
                            "phutrachho.mongodb.uri",
                            "${MONGODB_URI:mongodb://localhost:27017/?replicaSet=rs0}"),
                    // a service's own: several of one service in one process take different ones
                    Map.entry("phutrachho.mongodb.database", "${phutrachho.service.name:none}"),
                    // whoever waits for an answer, by page or with a lease, waits no longer
                    Map.entry("phutrachho.mongodb.longest-question", "30s"),
                    // of all services together: tests that destroy keys have one of their own
                    Map.entry("phutrachho.personal-keys.database", "personal-keys"),
                    Map.entry(
                            "phutrachho.kafka.bootstrap-servers",
                            "${KAFKA_BOOTSTRAP_SERVERS:localhost:9092}"),
                    Map.entry("phutrachho.feeds.member", "${MEMBER_SERVICE_URL:}"),
                    Map.entry("phutrachho.feeds.household", "${HOUSEHOLD_SERVICE_URL:}"),
                    Map.entry("phutrachho.feeds.assignment", "${ASSIGNMENT_SERVICE_URL:}"),
                    Map.entry(
                            "phutrachho.feeds.token-uri",
                            "${OIDC_TOKEN_URI:${OIDC_ISSUER_INTERNAL:${OIDC_ISSUER:http://localhost:9000}}/oauth2/token}"),
                    Map.entry(
                            "phutrachho.feeds.client",
                            "${SERVICE_CLIENT:demo-${phutrachho.service.name:none}-service}"),
                    Map.entry(
                            "phutrachho.feeds.secret",
                            "${SERVICE_SECRET:${phutrachho.service.name:none}-service}"),
                    Map.entry(
                            "phutrachho.feeds.accounts",
                            "${SERVICE_ACCOUNTS:member-service,household-service,assignment-service,reporting-service}"),
                    Map.entry("phutrachho.heads.key", "${HEADS_KEY:}"),
                    Map.entry(
                            "phutrachho.heads.key-name",
                            "${HEADS_KEY_NAME:${phutrachho.service.name:none}}"),
                    Map.entry(
                            "springdoc.api-docs.path",
                            "/api/${phutrachho.service.name:none}/openapi"),
                    Map.entry("springdoc.api-docs.enabled", "true"),
                    Map.entry("springdoc.paths-to-match", "/api/**"),
                    Map.entry("axon.axonserver.enabled", "false"),
                    // the store has deadlines of its own; Axon's note down the whole stack with
                    // each
                    // handler, a quarter of a command's time, and interrupt what may be stored
                    Map.entry("axon.timeout.enabled", "false"),
                    Map.entry("axon.serializer.general", "jackson3"),
                    Map.entry("axon.serializer.messages", "jackson3"),
                    Map.entry("server.shutdown", "graceful"),
                    Map.entry("server.forward-headers-strategy", "framework"),
                    Map.entry("server.servlet.session.tracking-modes", "cookie"),
                    Map.entry("spring.threads.virtual.enabled", "true"),
                    Map.entry("spring.messages.basename", "messages,kit-messages,sheet-messages"),
                    Map.entry("spring.messages.fallback-to-system-locale", "false"),
                    Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
                    Map.entry("spring.jackson.deserialization.fail-on-null-for-primitives", "true"),
                    Map.entry("spring.servlet.multipart.max-file-size", "20MB"),
                    Map.entry("spring.servlet.multipart.max-request-size", "21MB"),
                    Map.entry("server.tomcat.max-part-count", "2000"),
                    Map.entry("server.tomcat.max-parameter-count", "5000"),
                    // a page that fails half way is replaced by the page that says so
                    Map.entry(
                            "spring.thymeleaf.servlet.produce-partial-output-while-processing",
                            "false"),
                    Map.entry("spring.web.resources.add-mappings", "false"),
                    Map.entry("spring.web.error.include-message", "never"),
                    Map.entry("spring.web.error.include-stacktrace", "never"),
                    Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                    Map.entry("management.endpoint.health.probes.enabled", "true"),
                    Map.entry("logging.pattern.correlation", "[%X{correlation:-}] "));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("kitDefaults", DEFAULTS));
        // Axon asks its maker about updates from every process unless told so, and reads it here
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
