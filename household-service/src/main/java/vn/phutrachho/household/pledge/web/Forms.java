package vn.phutrachho.household.pledge.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.pledge.PledgeActs;
import vn.phutrachho.household.pledge.PledgeActs.Aim;
import vn.phutrachho.household.pledge.PledgeActs.Gift;
import vn.phutrachho.household.pledge.PledgeActs.Step;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Refusals;

/** What is typed on the pages of a pledge. Forms of one page share no field's name. */
@NullUnmarked
final class Forms {
    private static final int DIGITS = 15;

    private Forms() {}

    /** A household registers its aim. */
    record RegisterForm(
            @NotNull Integer targetYear,
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String words,
            String by,
            @NotNull @Refusals({"pledge.ahead", "pledge.not-poor"}) LocalDate agreedOn) {
        static RegisterForm begun(LocalDate today) {
            return new RegisterForm(today.getYear(), "", "", today);
        }

        Aim aim(OrdinaryTick tick) {
            MemberId named = by == null || by.isBlank() ? null : new MemberId(by);
            return new Aim(targetYear, tick.typed(words), named, agreedOn);
        }
    }

    /** It goes on until another year. */
    record RenewForm(
            @NotNull Integer newYear,
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String newWords,
            @NotNull @Refusals({"pledge.ahead", "pledge.before-registration", "pledge.not-poor"})
                    LocalDate renewedOn) {
        static RenewForm begun(LocalDate today) {
            return new RenewForm(today.getYear(), "", today);
        }

        Aim aim(OrdinaryTick tick) {
            return new Aim(newYear, tick.typed(newWords), null, renewedOn);
        }
    }

    /** A milestone is set. */
    record MilestoneForm(
            @NotNull PledgeField field,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String what,
            @NotNull @Refusals({"pledge.milestone-before-its-day", "pledge.milestone-after-target"})
                    LocalDate dueOn,
            @NotNull @Refusals({"pledge.ahead", "pledge.before-registration"}) LocalDate setOn) {
        static MilestoneForm begun(LocalDate today) {
            return new MilestoneForm(null, "", null, today);
        }

        Step step(OrdinaryTick tick) {
            return new Step(field, tick.typed(what), dueOn, setOn);
        }
    }

    /** Something was given. */
    record SupportForm(
            @NotNull PledgeField help,
            @NotNull SupportSource source,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String given,
            @Size(max = DIGITS) @Pattern(regexp = "[0-9 .]*") String dong,
            @NotNull @Refusals({"pledge.ahead", "pledge.before-registration", "pledge.after-end"})
                    LocalDate givenOn) {
        static SupportForm begun(LocalDate today) {
            return new SupportForm(null, null, "", "", today);
        }

        Gift gift(OrdinaryTick tick) {
            String digits = dong == null ? "" : dong.replaceAll("[ .]", "");
            long amount = digits.isEmpty() ? 0 : Long.parseLong(digits);
            return new Gift(help, source, tick.typed(given), amount, givenOn);
        }
    }

    /** The year is over. */
    record MissedForm(
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String obstacle,
            @NotNull
                    @Refusals({
                        "pledge.ahead",
                        "pledge.before-registration",
                        "pledge.year-not-over"
                    })
                    LocalDate missedOn) {}

    /** The household takes it back. */
    record WithdrawForm(
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String why,
            @NotNull @Refusals({"pledge.ahead", "pledge.before-registration"})
                    LocalDate withdrawnOn) {}

    /** The target year was written down wrongly. */
    record YearForm(
            @NotNull Integer rightYear,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String yearWrong) {}

    /**
     * Something was written down by mistake.
     *
     * @param entry what, as {@link Entry} writes it
     */
    record StrikeForm(
            @NotBlank String entry,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String mistake) {}

    /** Nothing is typed. */
    record Nothing() {}

    /** A milestone was reached. */
    record ReachForm(
            @NotNull
                    @Refusals({
                        "pledge.ahead",
                        "pledge.before-registration",
                        "pledge.before-milestone",
                        "pledge.after-end"
                    })
                    LocalDate reachedOn) {}

    /** A milestone gets another day. */
    record MoveForm(
            @NotNull @Refusals({"pledge.milestone-before-its-day", "pledge.milestone-after-target"})
                    LocalDate newDue,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String moveReason) {}

    /** A milestone is given up. */
    record GiveUpForm(
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String stopReason,
            @NotNull
                    @Refusals({
                        "pledge.ahead",
                        "pledge.before-registration",
                        "pledge.before-milestone",
                        "pledge.after-end"
                    })
                    LocalDate stoppedOn) {}

    /** What was written down of a milestone is wrong. */
    record MistakeForm(@NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String mistake) {}
}
