package vn.phutrachho.reporting.audit.view;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/**
 * An index of ids: where in the ledger everything about something stands, by stretches. In one
 * document each event would rewrite all that came before it, and a household's life is long.
 */
@Component
public final class HistoryPartProjection implements Projection<HistoryPart> {
    private final long length;

    public HistoryPartProjection() {
        this(100_000);
    }

    /**
     * @param length positions in one stretch
     */
    HistoryPartProjection(long length) {
        this.length = length;
    }

    @Override
    public String name() {
        return "history-parts-1";
    }

    @Override
    public Class<HistoryPart> document() {
        return HistoryPart.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("subject", "stretch"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.copyOf(EventCatalog.VOCABULARIES);
    }

    /** Positions are those of the ledger: what this service decided itself is no part of it. */
    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        if (recorded.log() != Log.INBOX) {
            return Set.of();
        }
        String ending = ending(recorded);
        return SubjectProjection.subjects(recorded.event()).keySet().stream()
                .map(subject -> subject + ending)
                .collect(toSet());
    }

    @Override
    public HistoryPart fold(String id, @Nullable HistoryPart before, RecordedEvent recorded) {
        long position = recorded.position();
        return before == null
                ? new HistoryPart(
                        id.substring(0, id.length() - ending(recorded).length()),
                        stretch(recorded),
                        List.of(position))
                : new HistoryPart(
                        before.subject(),
                        before.stretch(),
                        SubjectProjection.and(before.positions(), position));
    }

    private long stretch(RecordedEvent recorded) {
        return recorded.position() / length;
    }

    private String ending(RecordedEvent recorded) {
        return "@" + stretch(recorded);
    }
}
