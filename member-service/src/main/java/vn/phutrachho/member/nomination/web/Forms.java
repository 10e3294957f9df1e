package vn.phutrachho.member.nomination.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.member.nomination.NominationActs;
import vn.phutrachho.member.nomination.NominationSheet;

/**
 * What is typed on the pages of nominations, and what programs send. Forms of one page share no
 * field's name.
 */
final class Forms {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Forms() {}

    /**
     * A nomination.
     *
     * @param born year of birth, where it is known
     * @param on when it was said to the cell
     * @param another whether it is somebody else than the one of nearly that name
     */
    record NominateForm(
            @NotBlank @Size(max = NominationActs.LONGEST_NAME) @Nullable String name,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer born,
            @NotBlank @Size(max = NominationActs.LONGEST_PLACE) @Nullable String home,
            @Size(max = NominationActs.LONGEST_PLACE) @Nullable String occupation,
            @NotBlank @Size(max = NominationActs.LONGEST_TEXT) @Nullable String why,
            @NotNull @Refusals({"nomination.ahead", "nomination.before-the-member"}) LocalDate on,
            @Nullable Boolean another) {
        static NominateForm begun(String home, LocalDate today) {
            return new NominateForm("", null, home, "", "", today, false);
        }

        NominationActs.Person person() {
            return new NominationActs.Person(plain(name), born, plain(home), occupation);
        }

        boolean isAnother() {
            return Boolean.TRUE.equals(another);
        }
    }

    /** What a step says; which fields it needs depends on the step. */
    record StepForm(
            @NotNull NominationStep step,
            @NotNull
                    @Refusals({
                        "nomination.ahead",
                        "nomination.before-last-step",
                        "nomination.before-the-member"
                    })
                    LocalDate on,
            @Size(max = NominationActs.LONGEST_TEXT) @Nullable String reason,
            @Size(max = NominationActs.LONGEST_NUMBER) @Nullable String decision) {
        NominationActs.Step told() {
            return new NominationActs.Step(step, on, reason, decision);
        }
    }

    /** A step before anything is chosen; chosen where there is no choice. */
    record StepFields(String step, LocalDate on, String reason, String decision) {}

    /** An end of another kind. */
    record EndForm(
            @NotNull NominationEnding ground,
            @NotNull
                    @Refusals({
                        "nomination.ahead",
                        "nomination.before-last-step",
                        "nomination.before-the-member"
                    })
                    LocalDate endedOn,
            @Size(max = NominationActs.LONGEST_TEXT) @Nullable String endReason) {}

    /** An end before anything is chosen. */
    record EndFields(String ground, LocalDate endedOn, String endReason) {}

    /** What is right of the person, and why it was wrong. */
    record CorrectForm(
            @NotBlank @Size(max = NominationActs.LONGEST_NAME) @Nullable String name,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer born,
            @NotBlank @Size(max = NominationActs.LONGEST_PLACE) @Nullable String home,
            @Size(max = NominationActs.LONGEST_PLACE) @Nullable String occupation,
            @NotBlank @Size(max = NominationActs.LONGEST_TEXT) @Nullable String correction) {
        static CorrectForm of(NominationSheet it) {
            return new CorrectForm(it.name(), it.born(), it.home(), it.occupation(), "");
        }

        NominationActs.Person person() {
            return new NominationActs.Person(plain(name), born, plain(home), occupation);
        }
    }

    /**
     * The last step was recorded by mistake.
     *
     * @param last the step that was the last when the page was made
     */
    record TakeBackForm(
            @NotNull NominationStep last,
            @NotBlank @Size(max = NominationActs.LONGEST_TEXT) @Nullable String mistake) {}

    static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
