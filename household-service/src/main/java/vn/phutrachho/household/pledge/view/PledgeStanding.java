package vn.phutrachho.household.pledge.view;

import vn.phutrachho.events.household.PledgeOutcome;

/** Where a pledge stands. */
public enum PledgeStanding {
    OPEN,
    REACHED,
    NOT_REACHED,
    WITHDRAWN,
    HOUSEHOLD_GONE,
    RELAPSED,
    /** It was written down by mistake. */
    STRUCK_OUT;

    static PledgeStanding of(PledgeOutcome outcome) {
        return switch (outcome) {
            case REACHED -> REACHED;
            case NOT_REACHED -> NOT_REACHED;
            case WITHDRAWN -> WITHDRAWN;
            case HOUSEHOLD_GONE -> HOUSEHOLD_GONE;
            case RELAPSED -> RELAPSED;
        };
    }
}
