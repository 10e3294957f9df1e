package vn.phutrachho.reporting.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent, beside the server itself ({@code spring.mail.*}).
 *
 * @param from the address that mail comes from; empty where this system sends none
 * @param pages where people sign in; the only address in a mail
 * @param firstPause after the first failure; each is twice as long as the one before, up to half an
 *     hour
 * @param worthDays a mail that could not be sent for so many days is given up
 */
@ConfigurationProperties("phutrachho.mail")
public record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("http://localhost:8080") String pages,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("5") int worthDays) {

    /**
     * @throws IllegalArgumentException when one of them makes no sense: the service does not start
     */
    public MailSettings {
        if (!from.isEmpty() && from.indexOf('@') < 1) {
            throw new IllegalArgumentException("phutrachho.mail.from is no address");
        }
        if (worthDays < 1) {
            throw new IllegalArgumentException("phutrachho.mail.worth-days is " + worthDays);
        }
    }

    /** The part after the @, for ids of mails. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
