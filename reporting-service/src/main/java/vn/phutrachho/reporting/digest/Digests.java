package vn.phutrachho.reporting.digest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DigestsId;
import vn.phutrachho.events.reporting.DigestEvent.DigestGiven;
import vn.phutrachho.events.reporting.DigestEvent.DigestSeen;
import vn.phutrachho.events.reporting.DigestPoint;
import vn.phutrachho.reporting.digest.command.Exceptional;
import vn.phutrachho.reporting.digest.command.GiveDigest;
import vn.phutrachho.reporting.digest.command.NoteDigestSeen;

/**
 * What a unit's secretary or officers were told. It alone knows what was said last: whoever looks
 * may look again, or in two processes at once.
 */
@Aggregate
class Digests {
    @SuppressWarnings("UnusedVariable") // Axon knows the aggregate by it
    @AggregateIdentifier
    private @Nullable DigestsId digests;

    private @Nullable LocalDate lastOn;
    private List<DigestPoint> last = List.of();
    private final Set<AccountId> seenBy = new HashSet<>();

    Digests() {}

    /** Once a week at the most, and only where there is something to say. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveDigest command) {
        List<DigestPoint> points = points(command.exceptions());
        if (!wasTold(command.since()) && !points.isEmpty() && isWorthSaying(points, command)) {
            apply(new DigestGiven(command.digests(), command.unit(), points, command.on()));
        }
    }

    private boolean wasTold(LocalDate since) {
        return lastOn != null && !lastOn.isBefore(since);
    }

    /** The very same week after week is no news to anybody. */
    private boolean isWorthSaying(List<DigestPoint> points, GiveDigest command) {
        return lastOn == null
                || points.stream().anyMatch(point -> point.number() != point.before())
                || !command.on().isBefore(lastOn.plusDays(command.unchangedDays()));
    }

    /** What there is, each beside what was said last; then what is made good. */
    private List<DigestPoint> points(List<Exceptional> exceptions) {
        Stream<DigestPoint> now =
                exceptions.stream()
                        .filter(each -> each.number() > 0)
                        .map(
                                each ->
                                        new DigestPoint(
                                                each.about(),
                                                each.month(),
                                                each.number(),
                                                before(each)));
        Stream<DigestPoint> madeGood =
                last.stream()
                        .filter(point -> point.number() > 0)
                        .filter(point -> exceptions.stream().noneMatch(each -> each.isOf(point)))
                        .map(
                                point ->
                                        new DigestPoint(
                                                point.about(), point.month(), 0, point.number()));
        return Stream.concat(now, madeGood).toList();
    }

    private int before(Exceptional exceptional) {
        return last.stream()
                .filter(exceptional::isOf)
                .mapToInt(DigestPoint::number)
                .findFirst()
                .orElse(0);
    }

    @CommandHandler
    void handle(NoteDigestSeen command) {
        if (!seenBy.contains(command.by())) {
            apply(new DigestSeen(command.digests(), command.unit(), command.by(), command.on()));
        }
    }

    @EventSourcingHandler
    void on(DigestGiven event) {
        digests = event.digests();
        lastOn = event.on();
        last = event.points();
        seenBy.clear();
    }

    @EventSourcingHandler
    void on(DigestSeen event) {
        seenBy.add(event.by());
    }
}
