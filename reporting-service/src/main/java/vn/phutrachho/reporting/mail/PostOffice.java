package vn.phutrachho.reporting.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MailId;
import vn.phutrachho.kit.time.Today;

/** The mail server, where one is set up. No address is ever in what it throws, logs or tells. */
@Component
public class PostOffice {
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Today today;
    private final boolean setUp;
    private volatile @Nullable Instant unreachedSince;

    PostOffice(
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            Today today,
            @Value("${spring.mail.host:}") String host) {
        this.sender = sender;
        this.settings = settings;
        this.today = today;
        this.setUp = !host.isBlank() && !settings.from().isEmpty();
    }

    /** The server could not be reached, or takes nothing from us: it is no matter of the mail. */
    public static final class NotReached extends Exception {
        private static final long serialVersionUID = 1L;

        NotReached(String what) {
            super(what);
        }
    }

    /** The server does not take it for this address. */
    public static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        Rejected() {
            super("the mail server does not take it for this address");
        }
    }

    /** Whether this system sends mail at all. */
    public boolean isSetUp() {
        return setUp;
    }

    /** Since when no server was reached; absent while all is well. */
    public @Nullable Instant unreachedSince() {
        return unreachedSince;
    }

    /**
     * Sends one mail: plain text, and nothing of the person but the address that it goes to.
     *
     * @param id the same whenever it is tried again, so that who gets it twice can tell
     */
    public void send(MailId id, String to, String subject, String text)
            throws NotReached, Rejected {
        if (!setUp) {
            throw new NotReached("no mail server is set up");
        }
        try {
            sender.getObject().send(message(id, to, subject, text));
            unreachedSince = null;
        } catch (MailException e) {
            if (isRejection(e)) {
                unreachedSince = null;
                throw new Rejected();
            }
            throw notReached(e);
        } catch (MessagingException e) {
            throw new Rejected();
        }
    }

    private MimeMessage message(MailId id, String to, String subject, String text)
            throws MessagingException {
        MimeMessage message = sender.getObject().createMimeMessage();
        MimeMessageHelper mail =
                new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text, false);
        message.setHeader("Message-ID", "<%s@%s>".formatted(id, settings.domain()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Only its class: what a mail server says may name the address. */
    private NotReached notReached(MailException e) {
        if (unreachedSince == null) {
            unreachedSince = today.now().toInstant();
        }
        Throwable cause = e.getMostSpecificCause();
        return new NotReached(cause.getClass().getSimpleName());
    }

    private static boolean isRejection(MailException e) {
        return e instanceof MailSendException failed
                && failed.getFailedMessages().values().stream()
                        .anyMatch(
                                each ->
                                        each instanceof SendFailedException sent
                                                && sent.getInvalidAddresses() != null
                                                && sent.getInvalidAddresses().length > 0);
    }
}
