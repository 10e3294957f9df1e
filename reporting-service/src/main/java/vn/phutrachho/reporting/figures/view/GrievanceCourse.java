package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;

/**
 * The way of a grievance as far as it is counted: nobody's name, nobody's words.
 *
 * @param cell where the household lives
 * @param about what it was said to be about, the last is what it is; never empty
 * @param steps in the order in which they were decided
 */
public record GrievanceCourse(
        GrievanceId grievance,
        UnitId cell,
        GrievanceKind kind,
        List<About> about,
        List<Step> steps) {

    public GrievanceCourse {
        about = List.copyOf(about);
        steps = List.copyOf(steps);
    }

    /** Said to be about a theme; a correction is of what was so from the beginning. */
    public record About(Theme theme, LocalDate known) {}

    /** What it is about, as far as that was known on the day. */
    public Theme theme(LocalDate day) {
        return about.reversed().stream()
                .filter(said -> !said.known().isAfter(day))
                .findFirst()
                .orElseGet(about::getFirst)
                .theme();
    }

    /** What happened to it. */
    public enum Turn {
        /** It was heard; the cell must conclude. */
        HEARD(Stage.CONCLUDE),
        /** By when a step is due. */
        DEADLINE_FIXED(null),
        /** To be concluded in a later meeting. */
        CARRIED_OVER(Stage.CONCLUDE),
        /** Settled at the cell; the household is to be told. */
        SETTLED(Stage.CARRY_BACK),
        /** Whoever it was referred to must accept it. */
        REFERRED(Stage.ACCEPT),
        /** A desk found that the cell is competent; the cell must conclude. */
        SENT_BACK(Stage.CONCLUDE),
        /** Whoever accepted must answer. */
        ACCEPTED(Stage.ANSWER),
        /** Whoever must answer has asked for facts; the clock stands still. */
        PAUSED(null),
        /** The clock goes on. */
        RESUMED(Stage.ANSWER),
        /** Another goes on for it: what is owed is counted there. */
        JOINED(null),
        /** It goes its own way again, from where it stood before it was joined. */
        PARTED(null),
        /** The answer must be carried back. */
        ANSWERED(Stage.CARRY_BACK),
        /** The household is asked; its word is owed by the same day. */
        CARRIED_BACK(Stage.CARRY_BACK),
        /** The household says that it was dealt with. */
        CONTENT(null),
        /** The household says that it was not. */
        NOT_CONTENT(null),
        /** It lies again with a cell or a desk; what that owes, the deadline fixed with it says. */
        REOPENED(null),
        /** At its end. */
        CLOSED(null),
        /** Taken back by the household. */
        WITHDRAWN(null);

        private final @Nullable Stage awaits;

        Turn(@Nullable Stage awaits) {
            this.awaits = awaits;
        }

        /** The step that somebody owes from here on, if somebody does. */
        public @Nullable Stage awaits() {
            return awaits;
        }

        public boolean ends() {
            return this == CLOSED || this == WITHDRAWN;
        }
    }

    /**
     * One step.
     *
     * @param stage what the deadline is for; present exactly with {@code due}
     */
    public record Step(
            Turn turn,
            LocalDate on,
            LocalDate known,
            @Nullable Stage stage,
            @Nullable LocalDate due) {}

    GrievanceCourse about(Theme theme, LocalDate known) {
        List<About> all = new ArrayList<>(about);
        all.add(new About(theme, known));
        return new GrievanceCourse(grievance, cell, kind, all, steps);
    }

    GrievanceCourse then(Turn turn, LocalDate on, LocalDate known) {
        return then(new Step(turn, on, known, null, null));
    }

    GrievanceCourse then(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new GrievanceCourse(grievance, cell, kind, about, all);
    }
}
