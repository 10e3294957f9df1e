package vn.phutrachho.assignment.report.command;

import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Refusal;

/** Why a report is not taken. */
public final class ReportRefusal {
    private ReportRefusal() {}

    /** What is wrong is wrong with one household's entry. */
    public abstract static sealed class OfEntry extends Refusal {
        private static final long serialVersionUID = 1L;

        private final transient HouseholdId household;

        private OfEntry(HouseholdId household, String code, String explanation) {
            super(Kind.INVALID, code, explanation, household);
            this.household = household;
        }

        public HouseholdId household() {
            return household;
        }
    }

    /** The report was sent; it can be corrected. */
    public static final class AlreadySent extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadySent() {
            super(Kind.CONFLICT, "report.already-sent", "the report was sent; it can be corrected");
        }
    }

    /** The report was not sent yet. */
    public static final class NotSent extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotSent() {
            super(Kind.CONFLICT, "report.not-sent", "the report was not sent yet");
        }
    }

    /** The month has not begun. */
    public static final class TooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooEarly() {
            super(Kind.INVALID, "report.too-early", "the month has not begun");
        }
    }

    /** The member had no household in that month. */
    public static final class NothingToReport extends Refusal {
        private static final long serialVersionUID = 1L;

        public NothingToReport() {
            super(
                    Kind.INVALID,
                    "report.nothing-to-report",
                    "the member had no household in that month");
        }
    }

    /** Every household in charge has its entry. */
    public static final class HouseholdMissing extends OfEntry {
        private static final long serialVersionUID = 1L;

        public HouseholdMissing(HouseholdId household) {
            super(household, "report.household-missing", "every household in charge has its entry");
        }
    }

    /** A household has one entry. */
    public static final class HouseholdTwice extends OfEntry {
        private static final long serialVersionUID = 1L;

        public HouseholdTwice(HouseholdId household) {
            super(household, "report.household-twice", "a household has one entry");
        }
    }

    /** The member was not responsible for the household on that day. */
    public static final class NotInCharge extends OfEntry {
        private static final long serialVersionUID = 1L;

        public NotInCharge(HouseholdId household) {
            super(
                    household,
                    "report.not-in-charge",
                    "the member was not responsible for the household on that day");
        }
    }

    /** A visit is in the month of the report and not after today. */
    public static final class DayOutside extends OfEntry {
        private static final long serialVersionUID = 1L;

        public DayOutside(HouseholdId household) {
            super(
                    household,
                    "report.day-outside",
                    "a visit is in the month of the report and not after today");
        }
    }

    /** What was heard has its words. */
    public static final class WordsMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordsMissing() {
            super(Kind.INVALID, "report.words-missing", "what was heard has its words");
        }
    }
}
