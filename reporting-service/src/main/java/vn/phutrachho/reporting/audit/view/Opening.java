package vn.phutrachho.reporting.audit.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;

/**
 * That somebody looked, as an event says it.
 *
 * @param what was looked at
 * @param subject id of it; for a feed, the service's name; for a list, whose it is
 * @param cell where it lay; for a list, the unit whose it is; absent for a feed, which is of the
 *     whole
 * @param by their account
 * @param reason as given; empty for a feed or a list, which ask for none
 * @param rows how many cases, openings, matters or households were taken away; absent where none
 *     were
 * @param on the day
 * @param at when it was recorded, which is before anything was shown
 */
public record Opening(
        OpeningId id,
        What what,
        String subject,
        @Nullable UnitId cell,
        AccountId by,
        String reason,
        @Nullable Integer rows,
        LocalDate on,
        Instant at) {

    /** What can be looked at. */
    public enum What {
        /** The history of a member. */
        MEMBER,
        /** The history of a household. */
        HOUSEHOLD,
        /** The history of a grievance. */
        GRIEVANCE,
        /** The history of a plan. */
        PLAN,
        /** The history of a nomination. */
        NOMINATION,
        /** The name of the household whose words a grievance are. */
        NAME,
        /** Everything that a service decided. */
        FEED,
        /** What lay on a desk, as a spreadsheet. */
        DESK,
        /** The cases beneath a unit, as a spreadsheet. */
        BENEATH,
        /** The log of openings beneath a unit, as a spreadsheet. */
        OPENINGS,
        /** The draft minutes of a cell's meeting. */
        MINUTES,
        /** A cell's plan, as a document or a spreadsheet. */
        PLAN_DOCUMENT,
        /** The poor and near-poor households of cells, as a spreadsheet. */
        POOR_HOUSEHOLDS,
        /** What is said of each member of a cell for the yearly classification. */
        ASSESSMENTS,
        /** The signals of cells beneath a unit, as a spreadsheet. */
        SIGNALS;

        /** Whether it is a unit's list: then the subject is that unit. */
        public boolean isList() {
            return switch (this) {
                case DESK,
                        BENEATH,
                        OPENINGS,
                        MINUTES,
                        PLAN_DOCUMENT,
                        POOR_HOUSEHOLDS,
                        ASSESSMENTS,
                        SIGNALS ->
                        true;
                case MEMBER, HOUSEHOLD, GRIEVANCE, PLAN, NOMINATION, NAME, FEED -> false;
            };
        }
    }
}
