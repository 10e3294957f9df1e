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
                    obstacles);
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
