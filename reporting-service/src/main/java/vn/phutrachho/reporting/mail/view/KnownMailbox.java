package vn.phutrachho.reporting.mail.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.Personal;

/**
 * Where somebody's mail goes.
 *
 * @param address absent where they want none
 * @param since the day on which they wanted it
 * @param ended the last {@value #KEPT} mails that are tried no more, newest first
 */
public record KnownMailbox(
        AccountId account,
        @Nullable Personal address,
        @Nullable LocalDate since,
        List<MailId> ended) {
    static final int KEPT = 100;

    public KnownMailbox {
        ended = List.copyOf(ended);
    }

    static KnownMailbox of(AccountId account) {
        return new KnownMailbox(account, null, null, List.of());
    }

    KnownMailbox wants(@Nullable Personal where, @Nullable LocalDate from) {
        return new KnownMailbox(account, where, from, ended);
    }

    KnownMailbox with(MailId mail) {
        return new KnownMailbox(
                account,
                address,
                since,
                Stream.concat(Stream.of(mail), ended.stream()).limit(KEPT).toList());
    }
}
