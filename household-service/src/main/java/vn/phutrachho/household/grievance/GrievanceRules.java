package vn.phutrachho.household.grievance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.phutrachho.household.grievance.view.CaseStage;

/**
 * Who may see and do what with a case, by their ties to it and by where it stands. The
 * administrator has no tie, and so nothing. The table in docs/grievance-rights.md is generated from
 * here.
 */
public final class GrievanceRules {
    private GrievanceRules() {}

    /** Whether the case is shown, its words among it; whose words they are is another question. */
    public static boolean shows(Set<Tie> ties, CaseStage stage, boolean confidential) {
        return confidential ? showsConfidential(ties, stage) : !ties.isEmpty();
    }

    /**
     * Only who holds it and who brought it; the member holds an answer until it is heard, and who
     * promised holds the case until that is done or given up.
     */
    private static boolean showsConfidential(Set<Tie> ties, CaseStage stage) {
        return ties.contains(Tie.BROUGHT_IT)
                || ties.contains(Tie.HOLDS_IT)
                || ties.contains(Tie.OWES)
                || (stage.isWithMember() && ties.contains(Tie.RESPONSIBLE));
    }

    /**
     * Whether it is shown whose words they are: to those who know anyway; at a commune's desk when
     * the household lets its name travel; above the commune then, too, once it was opened with a
     * reason.
     */
    public static boolean namesHousehold(Set<Tie> ties, boolean nameMayTravel, boolean opened) {
        return ties.contains(Tie.BROUGHT_IT)
                || ties.contains(Tie.RESPONSIBLE)
                || ties.contains(Tie.SECRETARY)
                || (nameMayTravel && ties.contains(Tie.HELD_IT_AT_COMMUNE))
                || (nameMayTravel && opened && ties.contains(Tie.ABOVE_COMMUNE));
    }

    /** Which ties, any one of them, let somebody do it. */
    public static Set<Tie> tiesFor(Deed deed) {
        return switch (deed) {
            case SETTLE, CARRY_OVER, CORRECT_THEME -> EnumSet.of(Tie.SECRETARY);
            case REFER, ACCEPT, ANSWER, PAUSE, RESUME -> EnumSet.of(Tie.HOLDS_IT);
            case SEND_OUTSIDE, JOIN, PART -> EnumSet.of(Tie.HOLDS_IT);
            case DIRECT -> EnumSet.of(Tie.TOLD_ABOVE);
            case RECORD_OUTSIDE -> EnumSet.of(Tie.HELD_IT);
            case FOLLOW_PROMISE -> EnumSet.of(Tie.PROMISED);
            case SUPPLY_FACTS -> EnumSet.of(Tie.RESPONSIBLE, Tie.BROUGHT_IT, Tie.SECRETARY);
            case CARRY_BACK, CONFIRM -> EnumSet.of(Tie.RESPONSIBLE);
            case REOPEN, WITHDRAW -> EnumSet.of(Tie.RESPONSIBLE, Tie.BROUGHT_IT);
            case KEEP_CONFIDENTIAL -> EnumSet.of(Tie.BROUGHT_IT, Tie.RESPONSIBLE, Tie.HOLDS_IT);
            case OPEN_NAME -> EnumSet.of(Tie.ABOVE_COMMUNE);
        };
    }

    public static boolean allows(Set<Tie> ties, Deed deed) {
        return !Collections.disjoint(ties, tiesFor(deed));
    }

    /**
     * What a case at that stage is ready for. What depends on more than the stage (a promise, what
     * was sent outside, a name that may travel) is added or left out by whoever knows the case.
     */
    public static Set<Deed> readyAt(CaseStage stage) {
        Set<Deed> ready =
                switch (stage) {
                    case AT_CELL ->
                            EnumSet.of(
                                    Deed.SETTLE,
                                    Deed.CARRY_OVER,
                                    Deed.CORRECT_THEME,
                                    Deed.REFER,
                                    Deed.DIRECT,
                                    Deed.SEND_OUTSIDE,
                                    Deed.JOIN);
                    case REFERRED -> EnumSet.of(Deed.ACCEPT, Deed.REFER, Deed.DIRECT);
                    case IN_HAND ->
                            EnumSet.of(
                                    Deed.ANSWER,
                                    Deed.REFER,
                                    Deed.DIRECT,
                                    Deed.PAUSE,
                                    Deed.SEND_OUTSIDE,
                                    Deed.JOIN);
                    case PAUSED -> EnumSet.of(Deed.SUPPLY_FACTS, Deed.RESUME, Deed.SEND_OUTSIDE);
                    case JOINED -> EnumSet.of(Deed.PART);
                    case ANSWERED -> EnumSet.of(Deed.CARRY_BACK);
                    case CARRIED_BACK -> EnumSet.of(Deed.CONFIRM);
                    case CLOSED, DISPUTED -> EnumSet.of(Deed.REOPEN);
                    case WITHDRAWN -> EnumSet.noneOf(Deed.class);
                };
        if (stage.isOpen()) {
            ready.addAll(EnumSet.of(Deed.WITHDRAW, Deed.KEEP_CONFIDENTIAL));
        }
        ready.addAll(EnumSet.of(Deed.RECORD_OUTSIDE, Deed.FOLLOW_PROMISE, Deed.OPEN_NAME));
        return ready;
    }
}
