package vn.phutrachho.kit.events;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.phutrachho.kit.access.AccessRefused;

/**
 * Which service this is.
 *
 * @param name for example {@code household}: its database, its topic and the source of its events
 *     are called after it
 * @param listensTo the services whose events it keeps a copy of
 * @param decides whether it has decisions of its own to carry to Kafka
 */
@ConfigurationProperties("phutrachho.service")
public record ServiceIdentity(
        String name, @DefaultValue Set<String> listensTo, @DefaultValue("true") boolean decides) {
    public ServiceIdentity {
        listensTo = Set.copyOf(listensTo);
    }

    /**
     * @throws AccessRefused when the address is that of another service
     */
    public void require(String asked) {
        if (!asked.equals(name)) {
            throw new AccessRefused();
        }
    }

    public static String topicOf(String service) {
        return service + "-events";
    }
}
