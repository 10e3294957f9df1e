package vn.phutrachho.reporting.mail.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.reporting.MailboxEvent;
import vn.phutrachho.events.reporting.MailboxEvent.AddressConfirmed;
import vn.phutrachho.events.reporting.MailboxEvent.AddressErased;
import vn.phutrachho.events.reporting.MailboxEvent.AddressTakenBack;
import vn.phutrachho.events.reporting.MailboxEvent.MailGivenUp;
import vn.phutrachho.events.reporting.MailboxEvent.MailSent;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Where whose mail goes, and what was sent. */
@Component
public final class MailboxProjection implements Projection<KnownMailbox> {
    @Override
    public String name() {
        return "mailboxes-1";
    }

    @Override
    public Class<KnownMailbox> document() {
        return KnownMailbox.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("since"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MailboxEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof MailboxEvent event
                ? Set.of(event.account().value())
                : Set.of();
    }

    @Override
    public @Nullable KnownMailbox fold(
            String id, @Nullable KnownMailbox before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof MailboxEvent event)) {
            return before;
        }
        KnownMailbox known = before == null ? KnownMailbox.of(event.account()) : before;
        return switch (event) {
            case AddressConfirmed e -> known.wants(e.address(), e.on());
            case AddressTakenBack _, AddressErased _ -> known.wants(null, null);
            case MailSent e -> known.with(e.mail());
            case MailGivenUp e -> known.with(e.mail());
        };
    }
}
