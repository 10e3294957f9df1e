package vn.phutrachho.assignment.plan.command;

import java.util.Set;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Refusal;

/** Why something is not done with a plan. */
public final class PlanRefusal {
    private PlanRefusal() {}

    /** The cell has its plan for that year. */
    public static final class AlreadyDrafted extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyDrafted() {
            super(Kind.CONFLICT, "plan.already-drafted", "the cell has its plan for that year");
        }
    }

    /** The plan lies with the commune, is in force or closed. */
    public static final class NoLongerOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoLongerOpen() {
            super(
                    Kind.CONFLICT,
                    "plan.not-open",
                    "the plan lies with the commune, is in force or closed");
        }
    }

    /** There is nothing in the plan yet. */
    public static final class NotProposed extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotProposed() {
            super(Kind.CONFLICT, "plan.not-proposed", "there is nothing in the plan yet");
        }
    }

    /** The plan does not lie with the commune. */
    public static final class NotSubmitted extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotSubmitted() {
            super(Kind.CONFLICT, "plan.not-submitted", "the plan does not lie with the commune");
        }
    }

    /** The plan is not in force. */
    public static final class NotInForce extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotInForce() {
            super(Kind.CONFLICT, "plan.not-in-force", "the plan is not in force");
        }
    }

    /** The household is not in the plan. */
    public static final class NoSuchLine extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoSuchLine(HouseholdId household) {
            super(
                    Kind.NOT_FOUND,
                    "plan.no-such-line",
                    "the household is not in the plan",
                    household);
        }
    }

    /** That member has the household already. */
    public static final class SameMember extends Refusal {
        private static final long serialVersionUID = 1L;

        public SameMember() {
            super(Kind.CONFLICT, "plan.same-member", "that member has the household already");
        }
    }

    /** Whoever decides against the proposal says why. */
    public static final class ReasonMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReasonMissing() {
            super(
                    Kind.INVALID,
                    "plan.reason-missing",
                    "whoever decides against the proposal says why");
        }
    }

    /** The member may not have this household. */
    public static final class MayNot extends Refusal {
        private static final long serialVersionUID = 1L;

        public MayNot(Set<Obstacle> obstacles) {
            super(
                    Kind.CONFLICT,
                    "plan.member-may-not",
                    "the member may not have this household",
                    Obstacle.flags(obstacles));
        }
    }

    /** The registers have changed since: somebody named may not have the household any more. */
    public static final class NoLongerPossible extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoLongerPossible(int lines) {
            super(
                    Kind.CONFLICT,
                    "plan.no-longer-possible",
                    "somebody named may not have the household any more",
                    lines);
        }
    }

    /** Whoever returns a plan says what is to be mended. */
    public static final class RemarkMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public RemarkMissing() {
            super(
                    Kind.INVALID,
                    "plan.remark-missing",
                    "whoever returns a plan says what is to be mended");
        }
    }

    /** A plan is in force within its year. */
    public static final class OutsideItsYear extends Refusal {
        private static final long serialVersionUID = 1L;

        public OutsideItsYear(int year) {
            super(
                    Kind.INVALID,
                    "plan.outside-its-year",
                    "a plan is in force within its year",
                    year);
        }
    }
}
