package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;

/** Why a pledge did not go on. */
public final class PledgeRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private PledgeRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static PledgeRefusal unknown() {
        return new PledgeRefusal(Kind.NOT_FOUND, "pledge.unknown", "no such pledge");
    }

    public static PledgeRefusal notPoor(LocalDate on) {
        return conflict("pledge.not-poor", "neither poor nor near-poor that day", on);
    }

    public static PledgeRefusal openAlready() {
        return conflict("pledge.open-already", "the household has an open pledge");
    }

    public static PledgeRefusal renewInstead() {
        return conflict("pledge.renew-instead", "a pledge that was not reached is renewed");
    }

    public static PledgeRefusal wordsMissing() {
        return invalid("pledge.words-missing", "there must be words");
    }

    public static PledgeRefusal reasonMissing() {
        return invalid("pledge.reason-missing", "this needs a reason");
    }

    public static PledgeRefusal targetYear(int first, int last) {
        return invalid(
                "pledge.target-year",
                "the target year is between " + first + " and " + last,
                Integer.toString(first),
                Integer.toString(last));
    }

    public static PledgeRefusal ahead() {
        return invalid("pledge.ahead", "the day is still to come");
    }

    public static PledgeRefusal beforeRegistration(LocalDate registered) {
        return conflict(
                "pledge.before-registration",
                "the day is before the pledge was registered",
                registered);
    }

    public static PledgeRefusal over() {
        return conflict("pledge.over", "the pledge is not open");
    }

    public static PledgeRefusal afterEnd(LocalDate end) {
        return conflict("pledge.after-end", "the day is after the pledge ended", end);
    }

    public static PledgeRefusal milestoneAfterTarget(int year) {
        return conflict(
                "pledge.milestone-after-target",
                "a milestone lies after the target year",
                Integer.toString(year));
    }

    public static PledgeRefusal milestoneBeforeItsDay(LocalDate first) {
        return invalid(
                "pledge.milestone-before-its-day", "the last day is before it was set", first);
    }

    public static PledgeRefusal tooMany(int most) {
        return conflict("pledge.too-many", "at most " + most, most);
    }

    public static PledgeRefusal milestoneUnknown() {
        return conflict("pledge.milestone-unknown", "there is no such milestone");
    }

    public static PledgeRefusal milestoneDone() {
        return conflict("pledge.milestone-done", "the milestone is reached or given up");
    }

    public static PledgeRefusal milestoneOpen() {
        return conflict("pledge.milestone-open", "nothing came of the milestone yet");
    }

    public static PledgeRefusal beforeMilestone(LocalDate set) {
        return conflict("pledge.before-milestone", "the day is before it was set", set);
    }

    public static PledgeRefusal supportUnknown() {
        return conflict("pledge.support-unknown", "there is no such support");
    }

    public static PledgeRefusal amount(long most) {
        return invalid("pledge.amount", "from 0 to " + most + " đồng", most);
    }

    public static PledgeRefusal noDecision() {
        return conflict("pledge.no-decision", "no decision says that it is poor no longer");
    }

    public static PledgeRefusal yearNotOver(LocalDate lastDay) {
        return conflict("pledge.year-not-over", "the target year is not over", lastDay);
    }

    public static PledgeRefusal notRenewable() {
        return conflict("pledge.not-renewable", "only one that was not reached is renewed");
    }

    public static PledgeRefusal entriesFirst() {
        return conflict("pledge.entries-first", "what was recorded of it is struck out first");
    }

    public static PledgeRefusal outcomeFollowsRegister() {
        return conflict("pledge.outcome-follows-register", "the register's decision says so");
    }

    public static PledgeRefusal changedMeanwhile() {
        return conflict("pledge.changed-meanwhile", "something else was recorded meanwhile");
    }

    public static PledgeRefusal notTheirMember() {
        return conflict("pledge.not-their-member", "the member never had the household");
    }

    private static PledgeRefusal invalid(String code, String explanation, Object... arguments) {
        return new PledgeRefusal(Kind.INVALID, code, explanation, arguments);
    }

    private static PledgeRefusal conflict(String code, String explanation, Object... arguments) {
        return new PledgeRefusal(Kind.CONFLICT, code, explanation, arguments);
    }
}
