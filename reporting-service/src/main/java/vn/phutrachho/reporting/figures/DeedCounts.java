package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.figures.Postings.Changes;
import vn.phutrachho.reporting.figures.view.DirectiveCourse;
import vn.phutrachho.reporting.figures.view.Doing;
import vn.phutrachho.reporting.figures.view.UnitDeeds;
import vn.phutrachho.reporting.figures.view.UnitDeeds.Deed;

/** Counts what a unit did, and which directives it was to make known. */
final class DeedCounts {
    private final UnitId unit;
    private final List<Deed> deeds;

    DeedCounts(UnitId unit, @Nullable UnitDeeds done) {
        this.unit = unit;
        this.deeds = done == null ? List.of() : done.deeds();
    }

    void postTo(Collection<DirectiveCourse> directives, UnitTree tree, Postings postings) {
        postDeeds(postings);
        for (DirectiveCourse directive : directives) {
            if (directive.states().stream().anyMatch(state -> state.asks().asks(unit, tree))) {
                postings.post(news(directive), known -> asKnown(directive, tree, known));
            }
        }
    }

    /** What is told anew of a deed takes the place of what was told before. */
    private void postDeeds(Postings postings) {
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            Count count = count(deed.doing());
            if (count != null) {
                LocalDate before = before(i);
                if (before != null) {
                    postings.post(Slot.of(count), before, deed.known(), -1);
                }
                if (deed.on() != null) {
                    postings.post(Slot.of(count), deed.on(), deed.known(), 1);
                }
            }
        }
    }

    /** The deeds are kept in the order of what they are about. */
    private @Nullable LocalDate before(int place) {
        return place > 0 && deeds.get(place - 1).isAbout(deeds.get(place))
                ? deeds.get(place - 1).on()
                : null;
    }

    private static @Nullable Count count(Doing doing) {
        return switch (doing) {
            case SESSION -> null; // counted by directive
            case NOMINATION -> Count.NOMINATIONS;
            case ADMISSION -> Count.ADMISSIONS;
            case INSPECTION -> Count.INSPECTIONS;
            case PRACTICE -> Count.PRACTICES;
        };
    }

    private List<Deed> sessions(DirectiveCourse directive) {
        String about = directive.directive().value();
        return deeds.stream()
                .filter(deed -> deed.doing() == Doing.SESSION && deed.about().equals(about))
                .toList();
    }

    private SortedSet<LocalDate> news(DirectiveCourse directive) {
        SortedSet<LocalDate> news = new TreeSet<>();
        directive.states().forEach(state -> news.add(state.known()));
        sessions(directive).forEach(session -> news.add(session.known()));
        return news;
    }

    private Changes asKnown(DirectiveCourse directive, UnitTree tree, LocalDate known) {
        Changes changes = new Changes();
        DirectiveCourse.State state = directive.asKnown(known);
        if (state == null || !state.asks().asks(unit, tree)) {
            return changes;
        }
        int year = state.asks().due().getYear();
        LocalDate until = state.withdrawnFrom();
        during(Slot.ofYear(Count.DIRECTIVES_ASKED, year), directive.since(), until, changes);
        LocalDate first = firstSession(directive, known);
        if (first != null) {
            LocalDate from = first.isBefore(directive.since()) ? directive.since() : first;
            during(Slot.ofYear(Count.DIRECTIVES_MADE_KNOWN, year), from, until, changes);
        }
        return changes;
    }

    private static void during(
            Slot slot, LocalDate from, @Nullable LocalDate until, Changes changes) {
        if (until == null || from.isBefore(until)) {
            changes.add(slot, from, 1);
            if (until != null) {
                changes.add(slot, until, -1);
            }
        }
    }

    private @Nullable LocalDate firstSession(DirectiveCourse directive, LocalDate known) {
        Map<Integer, @Nullable LocalDate> held = new HashMap<>();
        sessions(directive).stream()
                .filter(session -> !session.known().isAfter(known))
                .forEach(session -> held.put(session.part(), session.on()));
        return held.values().stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
