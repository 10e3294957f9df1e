package vn.phutrachho.assignment.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.ExplainPlan;
import vn.phutrachho.assignment.proposal.Part;
import vn.phutrachho.assignment.proposal.Plan;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.ProposedLine;
import vn.phutrachho.events.assignment.Why;

/** A proposal as the event keeps it: each line with the parts of its cost. */
final class ProposedLines {
    private ProposedLines() {}

    static List<ProposedLine> of(Plan plan, ExplainPlan explained) {
        List<ProposedLine> lines = new ArrayList<>();
        plan.lines().forEach((household, member) -> lines.add(line(household, member, explained)));
        return lines;
    }

    private static ProposedLine line(
            String household, @Nullable String member, ExplainPlan explained) {
        List<Why> why = new ArrayList<>();
        explained
                .costOf(household)
                .forEach(
                        (part, points) ->
                                why.add(
                                        new Why(
                                                nameOf(part),
                                                points,
                                                amount(part, household, explained))));
        return new ProposedLine(
                new HouseholdId(household), member == null ? null : new MemberId(member), why);
    }

    private static long amount(Part part, String household, ExplainPlan explained) {
        return part == Part.NEAR ? explained.wayTo(household) : 0;
    }

    /** As the exchange format calls it. */
    private static String nameOf(Part part) {
        return switch (part) {
            case NEAR -> "near";
            case LANGUAGE -> "language";
            case ABILITY -> "ability";
            case BROKEN_TIE -> "brokenTie";
            case BAD_TIE -> "badTie";
            case LEADER -> "leader";
            case KIN -> "kin";
            case LOAD -> "load";
            case IDLE -> "idle";
            case CHANGE -> "change";
        };
    }
}
