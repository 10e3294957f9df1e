package vn.phutrachho.household.grievance.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise.Outcome;
import vn.phutrachho.household.grievance.web.CaseWords.Word;
import vn.phutrachho.kit.web.Refusals;

/**
 * What people fill in. A form that nobody has filled in yet has nothing in it; what it must have
 * before an act, its constraints say. Those with dates and choices are beans: a record whose parts
 * cannot be read is never made, and then the form could not be shown again as it was typed.
 */
@NullUnmarked
final class Forms {
    private static final int SHORT = 300;
    private static final int LONG = 600;
    private static final int NAME = 120;

    private Forms() {}

    /** What a household said. */
    public static final class ReportForm {
        @NotBlank private String household;
        @NotNull private GrievanceKind kind;
        @NotNull private Theme theme;

        @NotBlank
        @Size(max = LONG)
        private String words;

        private boolean travels;
        private boolean confidential;
        private boolean ordinary;

        @NotNull
        @Refusals({"grievance.heard-in-the-future"})
        private LocalDate heardOn;

        static ReportForm begun(@Nullable HouseholdId household, LocalDate today) {
            ReportForm form = new ReportForm();
            form.household = household == null ? "" : household.value();
            form.heardOn = today;
            return form;
        }

        public String getHousehold() {
            return household;
        }

        public void setHousehold(String household) {
            this.household = household;
        }

        public GrievanceKind getKind() {
            return kind;
        }

        public void setKind(GrievanceKind kind) {
            this.kind = kind;
        }

        public Theme getTheme() {
            return theme;
        }

        public void setTheme(Theme theme) {
            this.theme = theme;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }

        public boolean isTravels() {
            return travels;
        }

        public void setTravels(boolean travels) {
            this.travels = travels;
        }

        public boolean isConfidential() {
            return confidential;
        }

        public void setConfidential(boolean confidential) {
            this.confidential = confidential;
        }

        public boolean isOrdinary() {
            return ordinary;
        }

        public void setOrdinary(boolean ordinary) {
            this.ordinary = ordinary;
        }

        public LocalDate getHeardOn() {
            return heardOn;
        }

        public void setHeardOn(LocalDate heardOn) {
            this.heardOn = heardOn;
        }
    }

    /** The answer was brought back, and what the household says to it. */
    public static final class BackForm {
        @NotNull
        @Refusals({
            "grievance.in-the-future",
            "grievance.before-the-answer",
            "grievance.before-it-was-heard"
        })
        private LocalDate visited;

        @NotNull private Word word;

        @Size(max = SHORT)
        private String why;

        static BackForm begun(LocalDate today) {
            BackForm form = new BackForm();
            form.visited = today;
            return form;
        }

        public LocalDate getVisited() {
            return visited;
        }

        public void setVisited(LocalDate visited) {
            this.visited = visited;
        }

        public Word getWord() {
            return word;
        }

        public void setWord(Word word) {
            this.word = word;
        }

        public String getWhy() {
            return why;
        }

        public void setWhy(String why) {
            this.why = why;
        }
    }

    /** What will be done, by when, or why not. */
    public static final class AnswerForm {
        @NotNull private AnswerKind kind;

        @NotBlank
        @Size(max = LONG)
        private String answer;

        @Refusals({
            "grievance.promised-without-day",
            "grievance.day-without-promise",
            "grievance.promised-for-the-past"
        })
        private LocalDate doneBy;

        static AnswerForm begun() {
            return new AnswerForm();
        }

        public AnswerKind getKind() {
            return kind;
        }

        public void setKind(AnswerKind kind) {
            this.kind = kind;
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }

        public LocalDate getDoneBy() {
            return doneBy;
        }

        public void setDoneBy(LocalDate doneBy) {
            this.doneBy = doneBy;
        }
    }

    /** What the cell concluded, and by when what it promised is done. */
    public static final class SettleForm {
        @NotBlank
        @Size(max = LONG)
        private String conclusion;

        @Refusals({"grievance.promised-for-the-past"})
        private LocalDate settledBy;

        static SettleForm begun() {
            return new SettleForm();
        }

        public String getConclusion() {
            return conclusion;
        }

        public void setConclusion(String conclusion) {
            this.conclusion = conclusion;
        }

        public LocalDate getSettledBy() {
            return settledBy;
        }

        public void setSettledBy(LocalDate settledBy) {
            this.settledBy = settledBy;
        }
    }

    /** Why it is left for a later meeting. */
    public record LaterForm(@NotBlank @Size(max = SHORT) String later) {
        static LaterForm begun() {
            return new LaterForm(null);
        }
    }

    /** What it is about, other than was written down, and how that is known. */
    public static final class ThemeForm {
        @NotNull private Theme newTheme;

        @NotBlank
        @Size(max = SHORT)
        private String mistake;

        static ThemeForm begun() {
            return new ThemeForm();
        }

        public Theme getNewTheme() {
            return newTheme;
        }

        public void setNewTheme(Theme newTheme) {
            this.newTheme = newTheme;
        }

        public String getMistake() {
            return mistake;
        }

        public void setMistake(String mistake) {
            this.mistake = mistake;
        }
    }

    /** To whom it is passed on, and why. */
    public record ReferForm(@NotBlank String to, @NotBlank @Size(max = SHORT) String reason) {
        static ReferForm begun(@Nullable UnitId to) {
            return new ReferForm(to == null ? "" : to.value(), null);
        }
    }

    /** Which desk takes it on, as whoever stands above decides, and why. */
    public record DirectForm(@NotBlank String desk, @NotBlank @Size(max = SHORT) String cause) {
        static DirectForm begun() {
            return new DirectForm("", null);
        }
    }

    /** What a desk needs to know before it can answer. */
    public static final class PauseForm {
        @NotBlank
        @Size(max = SHORT)
        private String facts;

        @NotNull
        @Refusals({"grievance.pause-too-long", "grievance.pause-over-already"})
        private LocalDate until;

        static PauseForm begun() {
            return new PauseForm();
        }

        public String getFacts() {
            return facts;
        }

        public void setFacts(String facts) {
            this.facts = facts;
        }

        public LocalDate getUntil() {
            return until;
        }

        public void setUntil(LocalDate until) {
            this.until = until;
        }
    }

    /** The facts that were asked for. */
    public record FactsForm(@NotBlank @Size(max = LONG) String known) {
        static FactsForm begun() {
            return new FactsForm(null);
        }
    }

    /** Whom outside the Party the desk asks, and what. */
    public static final class OutsideForm {
        @NotNull private AddresseeKind addressee;

        @NotBlank
        @Size(max = NAME)
        private String name;

        @NotBlank
        @Size(max = LONG)
        private String asked;

        static OutsideForm begun() {
            return new OutsideForm();
        }

        public AddresseeKind getAddressee() {
            return addressee;
        }

        public void setAddressee(AddresseeKind addressee) {
            this.addressee = addressee;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getAsked() {
            return asked;
        }

        public void setAsked(String asked) {
            this.asked = asked;
        }
    }

    /**
     * What came back from outside.
     *
     * @param from which of those who were asked, by their place in the list
     */
    public record ReplyForm(@NotBlank String from, @NotBlank @Size(max = LONG) String reply) {
        static ReplyForm begun() {
            return new ReplyForm("", null);
        }
    }

    /** The case that goes on for both. */
    public record JoinForm(@NotBlank String into) {
        static JoinForm begun() {
            return new JoinForm("");
        }
    }

    /** Why it goes its own way again. */
    public record PartForm(@NotBlank @Size(max = SHORT) String apart) {
        static PartForm begun() {
            return new PartForm(null);
        }
    }

    /** What became of a promise, and of which where there are several. */
    public static final class PromiseForm {
        private PromiseChoice promisedFor;
        @NotNull private Outcome outcome;

        @NotBlank
        @Size(max = SHORT)
        private String came;

        static PromiseForm begun() {
            return new PromiseForm();
        }

        public PromiseChoice getPromisedFor() {
            return promisedFor;
        }

        public void setPromisedFor(PromiseChoice promisedFor) {
            this.promisedFor = promisedFor;
        }

        public Outcome getOutcome() {
            return outcome;
        }

        public void setOutcome(Outcome outcome) {
            this.outcome = outcome;
        }

        public String getCame() {
            return came;
        }

        public void setCame(String came) {
            this.came = came;
        }
    }

    /** The household finds, after all, that it was not dealt with. */
    public static final class ReopenForm {
        @NotBlank
        @Size(max = SHORT)
        private String again;

        @NotNull private Word where;

        static ReopenForm begun() {
            ReopenForm form = new ReopenForm();
            form.where = Word.NOT_CONTENT;
            return form;
        }

        public String getAgain() {
            return again;
        }

        public void setAgain(String again) {
            this.again = again;
        }

        public Word getWhere() {
            return where;
        }

        public void setWhere(Word where) {
            this.where = where;
        }
    }

    /** That the household takes it back, and how they said it. */
    public static final class WithdrawForm {
        @NotNull
        @Refusals({"grievance.in-the-future", "grievance.withdrawn-too-early"})
        private LocalDate takenBack;

        @NotBlank
        @Size(max = SHORT)
        private String saying;

        @AssertTrue private boolean sure;

        static WithdrawForm begun(LocalDate today) {
            WithdrawForm form = new WithdrawForm();
            form.takenBack = today;
            return form;
        }

        public LocalDate getTakenBack() {
            return takenBack;
        }

        public void setTakenBack(LocalDate takenBack) {
            this.takenBack = takenBack;
        }

        public String getSaying() {
            return saying;
        }

        public void setSaying(String saying) {
            this.saying = saying;
        }

        public boolean isSure() {
            return sure;
        }

        public void setSure(boolean sure) {
            this.sure = sure;
        }
    }

    /** Why somebody above the commune has to know whose words these are. */
    public record OpenNameForm(@NotBlank @Size(max = SHORT) String ground) {
        static OpenNameForm begun() {
            return new OpenNameForm(null);
        }
    }
}
