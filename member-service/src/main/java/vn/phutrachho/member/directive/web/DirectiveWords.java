package vn.phutrachho.member.directive.web;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.member.directive.view.KnownDirective;
import vn.phutrachho.member.directive.view.Standing;
import vn.phutrachho.member.directive.view.Tally;

/** Says of directives, in the person's language, what pages and files show of them. */
@Component
class DirectiveWords {
    /** So many days before its last one a thing is due soon. */
    private static final int SOON = 7;

    private final MessageSource messages;
    private final Access access;
    private final Today today;
    private final Dates dates;

    DirectiveWords(MessageSource messages, Access access, Today today, Dates dates) {
        this.messages = messages;
        this.access = access;
        this.today = today;
        this.dates = dates;
    }

    /**
     * A state in words.
     *
     * @param kind as the kit's component takes it
     */
    record Said(String kind, String text) {}

    String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, LocaleContextHolder.getLocale());
    }

    String unit(UnitId unit) {
        return unit.equals(UnitTree.ROOT) ? say("unit.all") : access.tree().name(unit, today.get());
    }

    /** The unit above it, as the tree stands today. */
    String above(UnitId unit) {
        return access.tree().parent(unit, today.get()).map(this::unit).orElse("");
    }

    String kind(UnitKind kind) {
        return say("unit.kind." + kind);
    }

    /** All kinds that are asked, in one line. */
    String kinds(List<UnitKind> kinds) {
        return kinds.stream().map(this::kind).collect(Collectors.joining(", "));
    }

    List<Choice> choices(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), say(prefix + value.name())))
                .toList();
    }

    /** How a unit stands, with the days left or over. */
    Said state(Standing standing) {
        return switch (standing.state()) {
            case OVERDUE ->
                    new Said(
                            "late",
                            say(
                                    "directive.state.OVERDUE",
                                    DAYS.between(standing.due(), today.get())));
            case AHEAD -> ahead(standing.due());
            case LATE -> new Said("soon", say("directive.state.LATE"));
            case DONE -> new Said("ok", say("directive.state.DONE"));
            case LAPSED -> new Said("pause", say("directive.state.LAPSED"));
        };
    }

    /** How a directive stands in a sub-tree. */
    Said state(KnownDirective directive, Tally tally) {
        LocalDate from = directive.withdrawnFrom();
        if (from != null && !directive.countsOn(today.get())) {
            return new Said("pause", say("directive.withdrawn.since", dates.day(from)));
        }
        if (tally.asked() == 0) {
            return new Said("", say("directive.asks-nobody"));
        }
        if (tally.overdue() > 0) {
            return new Said("late", say("directive.overdue", tally.overdue()));
        }
        return tally.ahead() > 0
                ? ahead(directive.details().due())
                : new Said("ok", say("directive.all-held"));
    }

    private Said ahead(LocalDate due) {
        long left = DAYS.between(today.get(), due);
        return new Said(
                left <= SOON ? "soon" : "",
                left == 0 ? say("directive.state.today") : say("directive.state.AHEAD", left));
    }
}
