package vn.phutrachho.assignment.responsibility.command;

import java.time.LocalDate;
import java.util.Set;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.events.Refusal;

/** Why nothing changes in who is responsible. */
public final class ResponsibilityRefusal {
    private ResponsibilityRefusal() {}

    /** That member is responsible already. */
    public static final class SameMember extends Refusal {
        private static final long serialVersionUID = 1L;

        public SameMember() {
            super(
                    Kind.CONFLICT,
                    "responsibility.same-member",
                    "that member is responsible already");
        }
    }

    /** The member may not have this household. */
    public static final class MayNot extends Refusal {
        private static final long serialVersionUID = 1L;

        public MayNot(Set<Obstacle> obstacles) {
            super(
                    Kind.CONFLICT,
                    "responsibility.member-may-not",
                    "the member may not have this household",
                    Obstacle.flags(obstacles));
        }
    }

    /** Whoever hands a household over says why. */
    public static final class ReasonMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReasonMissing() {
            super(
                    Kind.INVALID,
                    "responsibility.reason-missing",
                    "whoever hands a household over says why");
        }
    }

    /** A household is handed over from a day that has come. */
    public static final class StillToCome extends Refusal {
        private static final long serialVersionUID = 1L;

        public StillToCome() {
            super(
                    Kind.INVALID,
                    "responsibility.still-to-come",
                    "a household is handed over from a day that has come");
        }
    }

    /** It is handed over within the running month, and while both are of the cell. */
    public static final class TooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooEarly(LocalDate earliest) {
            super(
                    Kind.INVALID,
                    "responsibility.too-early",
                    "it is handed over within the month, and while both are of the cell",
                    earliest);
        }
    }

    /** Another change took effect on a later day. */
    public static final class BeforeTheLast extends Refusal {
        private static final long serialVersionUID = 1L;

        public BeforeTheLast(LocalDate last) {
            super(
                    Kind.INVALID,
                    "responsibility.before-the-last",
                    "another change took effect on a later day",
                    last);
        }
    }
}
