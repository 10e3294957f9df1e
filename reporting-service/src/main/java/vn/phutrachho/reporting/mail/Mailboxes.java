package vn.phutrachho.reporting.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.reporting.mail.MailTexts.Text;
import vn.phutrachho.reporting.mail.command.ConfirmAddress;
import vn.phutrachho.reporting.mail.command.MailRefusal;
import vn.phutrachho.reporting.mail.command.TakeAddressBack;
import vn.phutrachho.reporting.nudge.OwnReminders;

/** Wanting one's reminders by mail, and wanting that no more: each decides for themselves. */
@Component
public class Mailboxes {
    private final Outbox outbox;
    private final PostOffice post;
    private final MailCodes codes;
    private final MailTexts texts;
    private final OwnReminders reminders;
    private final Commands commands;
    private final Today today;

    Mailboxes(
            Outbox outbox,
            PostOffice post,
            MailCodes codes,
            MailTexts texts,
            OwnReminders reminders,
            Commands commands,
            Today today) {
        this.outbox = outbox;
        this.post = post;
        this.codes = codes;
        this.texts = texts;
        this.reminders = reminders;
        this.commands = commands;
        this.today = today;
    }

    /**
     * How it stands.
     *
     * @param setUp whether this system sends mail
     * @param address where mail goes; absent where none is wanted
     * @param awaited the address to which a code was sent; absent where none is awaited
     */
    public record Own(boolean setUp, @Nullable String address, @Nullable String awaited) {}

    public Own of(Caller caller) {
        reminders.demandReader(caller);
        return new Own(
                post.isSetUp(),
                outbox.address(caller.account()).map(Personal::text).orElse(null),
                codes.awaited(caller.account(), now()).orElse(null));
    }

    /**
     * Sends a code to the address.
     *
     * @throws MailRefusal.NotSetUp when this system sends no mail
     * @throws MailRefusal.NotSent when it could not be sent there now
     * @throws MailRefusal.TooManyCodes when so many were asked for within a day
     */
    public void ask(Caller caller, String address) {
        reminders.demandReader(caller);
        if (!post.isSetUp()) {
            throw new MailRefusal.NotSetUp();
        }
        Text text = texts.code(codes.draw(caller.account(), address, now()));
        try {
            post.send(
                    new MailId(UUID.randomUUID().toString()), address, text.subject(), text.body());
        } catch (PostOffice.NotReached | PostOffice.Rejected e) {
            codes.forget(caller.account());
            throw new MailRefusal.NotSent();
        }
    }

    /**
     * Mail goes to the address from now on.
     *
     * @throws MailRefusal.WrongCode when it is another code
     * @throws MailRefusal.NoCode when there is none to be typed
     */
    public void confirm(Caller caller, String code) {
        reminders.demandReader(caller);
        String address = codes.take(caller.account(), code, now());
        commands.send(
                new ConfirmAddress(
                        caller.account(), Personal.of(caller.account(), address), caller.today()),
                caller);
    }

    /** No mail any more, and no code is awaited. */
    public void takeBack(Caller caller) {
        reminders.demandReader(caller);
        codes.forget(caller.account());
        commands.send(new TakeAddressBack(caller.account(), caller.today()), caller);
    }

    private Instant now() {
        return today.now().toInstant();
    }
}
