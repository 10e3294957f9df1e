package vn.phutrachho.reporting.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.reporting.DigestPoint;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.reporting.nudge.web.OwedWords;

/**
 * What stands in a mail: how many things there are, and where to sign in. No name, no unit, no
 * case: a mail is read by whoever holds the telephone. In Vietnamese, as the Party's papers are.
 */
@Component
class MailTexts {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final OwedWords words;
    private final MailSettings settings;

    MailTexts(MessageSource messages, OwedWords words, MailSettings settings) {
        this.messages = messages;
        this.words = words;
        this.settings = settings;
    }

    /** A mail as it is sent. */
    record Text(String subject, String body) {}

    Text code(String code) {
        return new Text(
                say("mail.code.subject"),
                say("mail.code.body", code, Long.toString(MailCodes.LASTS.toMinutes())));
    }

    Text nudge(List<Owed> owed) {
        long reports = owed.stream().filter(each -> each.kind().isReport()).count();
        long answers = owed.size() - reports;
        String lines =
                (reports > 0 ? say("mail.nudge.reports", reports) + "\n" : "")
                        + (answers > 0 ? say("mail.nudge.answers", answers) + "\n" : "");
        return new Text(say("mail.nudge.subject"), body("mail.nudge.intro", lines));
    }

    Text digest(List<DigestPoint> points) {
        OwedWords.In in = words.in(VIETNAMESE);
        String lines =
                points.stream()
                        .map(
                                point ->
                                        "- "
                                                + in.of(point)
                                                + (point.number() == 0
                                                        ? " (" + in.change(point) + ")"
                                                        : "")
                                                + "\n")
                        .collect(joining());
        return new Text(say("mail.digest.subject"), body("mail.digest.intro", lines));
    }

    private String body(String intro, String lines) {
        return say(intro) + "\n" + lines + "\n" + say("mail.foot", settings.pages());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
