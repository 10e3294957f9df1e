package vn.phutrachho.reporting.mail;

import static com.mongodb.client.model.Filters.exists;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.mail.MailTexts.Text;
import vn.phutrachho.reporting.mail.view.KnownMailbox;
import vn.phutrachho.reporting.mail.view.MailboxProjection;
import vn.phutrachho.reporting.nudge.OwnReminders;

/**
 * What is to be mailed: of everybody who wants mail, the reminders and digests of these days that
 * have not come to an end. It is asked of the events each time, so that nothing that was recorded
 * can be forgotten; and rights are asked of the day on which it is sent.
 */
@Component
public class Outbox {
    private final Views views;
    private final MailboxProjection mailboxes;
    private final OwnReminders reminders;
    private final Access access;
    private final MailTexts texts;
    private final MailSettings settings;

    Outbox(
            Views views,
            MailboxProjection mailboxes,
            OwnReminders reminders,
            Access access,
            MailTexts texts,
            MailSettings settings) {
        this.views = views;
        this.mailboxes = mailboxes;
        this.reminders = reminders;
        this.access = access;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * A mail to be sent.
     *
     * @param about the day of the reminder or digest
     * @param worth whether that is not too long ago to be said
     */
    public record Waiting(
            AccountId account,
            MailId mail,
            Personal to,
            String subject,
            String body,
            LocalDate about,
            boolean worth) {}

    /** All that waits on the day, of each person the oldest first. */
    public List<Waiting> waiting(LocalDate day) {
        return views.of(mailboxes).where(exists("d.since")).stream()
                .flatMap(mailbox -> waiting(mailbox, day))
                .toList();
    }

    private Stream<Waiting> waiting(KnownMailbox mailbox, LocalDate day) {
        Personal to = mailbox.address();
        LocalDate since = mailbox.since();
        if (to == null || since == null) {
            return Stream.empty();
        }
        Caller person = access.caller(mailbox.account());
        Stream<Waiting> nudges =
                reminders.nudgesOf(person).stream()
                        .map(
                                nudge ->
                                        one(
                                                person,
                                                "nudge",
                                                to,
                                                nudge.on(),
                                                texts.nudge(nudge.owed()),
                                                day));
        Stream<Waiting> digests =
                reminders.digestsOf(person).stream()
                        .flatMap(
                                unit ->
                                        unit.digests().stream()
                                                .map(
                                                        digest ->
                                                                one(
                                                                        person,
                                                                        "digest of " + unit.unit(),
                                                                        to,
                                                                        digest.on(),
                                                                        texts.digest(
                                                                                digest.points()),
                                                                        day)));
        // what is long over was given up, or there was no mailbox then
        LocalDate oldest = day.minusDays(2L * settings.worthDays());
        return Stream.concat(nudges, digests)
                .filter(mail -> !mail.about().isBefore(since) && !mail.about().isBefore(oldest))
                .filter(mail -> !mailbox.ended().contains(mail.mail()))
                .sorted((one, other) -> one.about().compareTo(other.about()));
    }

    private Waiting one(
            Caller person, String what, Personal to, LocalDate about, Text text, LocalDate day) {
        return new Waiting(
                person.account(),
                id(person.account(), what, about),
                to,
                text.subject(),
                text.body(),
                about,
                !about.isBefore(day.minusDays(settings.worthDays())));
    }

    private static MailId id(AccountId account, String what, LocalDate about) {
        String mail = "mail to %s: %s on %s".formatted(account, what, about);
        return new MailId(UUID.nameUUIDFromBytes(mail.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** Where the person's mail goes, if they want any. */
    Optional<Personal> address(AccountId account) {
        return views.of(mailboxes).find(account.value()).map(KnownMailbox::address);
    }
}
