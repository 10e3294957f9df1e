package vn.phutrachho.household.grievance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.AnswerGivenToJoinedCase;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.EntrustedToMember;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceDirected;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseTakenIn;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceEvent.OutsideAnswered;
import vn.phutrachho.events.household.GrievanceEvent.PromiseGivenUp;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.CorrectTheme;
import vn.phutrachho.household.grievance.command.DirectGrievance;

/** What has happened to a grievance so far that matters later, besides where it stands. */
final class SoFar {
    private @Nullable HouseholdId household;
    private @Nullable UnitId cell;
    private @Nullable LocalDate lastWord;
    private @Nullable Theme theme;

    /** All that was done, so that the exact repeat of an act is known for one. */
    private final Set<GrievanceEvent> done = new HashSet<>();

    private final Passage passage = new Passage();
    private final Map<GrievanceId, HouseholdId> joined = new LinkedHashMap<>();
    private @Nullable DeadlineFixed answerDue;
    private @Nullable LocalDate running;
    private final List<Promise> promises = new ArrayList<>();
    private int pauses;
    private int reopenings;

    HouseholdId household() {
        return requireNonNull(household);
    }

    /** The household's cell. */
    UnitId cell() {
        return requireNonNull(cell);
    }

    /** What it is about, as far as is known by now. */
    Theme theme() {
        return requireNonNull(theme);
    }

    /** Whether it is about that already because exactly that was corrected. */
    boolean wasCorrected(CorrectTheme command) {
        return command.theme().equals(theme)
                && done.stream()
                        .anyMatch(
                                event ->
                                        event instanceof ThemeCorrected before
                                                && command.corrected(before.from()).equals(before));
    }

    /** The day on which the household last said, or heard, anything about it. */
    LocalDate lastWord() {
        return requireNonNull(lastWord);
    }

    /** Whether exactly that was done. */
    boolean has(GrievanceEvent act) {
        return done.contains(act);
    }

    boolean isConfidential() {
        return done.stream().anyMatch(GrievanceKeptConfidential.class::isInstance);
    }

    boolean wasSentOutside(UnitId by, Addressee to) {
        return done.stream()
                .anyMatch(
                        event ->
                                event instanceof SentOutside sent
                                        && sent.at().equals(by)
                                        && sent.to().equals(to));
    }

    /** Whether somebody was told of the same, on whatever day. */
    boolean wasTold(GrievanceEscalated told) {
        return done.stream()
                .anyMatch(
                        event ->
                                event instanceof GrievanceEscalated before
                                        && before.ground() == told.ground()
                                        && before.holder().equals(told.holder())
                                        && before.to().equals(told.to())
                                        && Objects.equals(before.due(), told.due()));
    }

    /** Whether exactly that was decided, wherever it lay before. */
    boolean wasDirected(DirectGrievance command) {
        return done.stream()
                .anyMatch(
                        event ->
                                event instanceof GrievanceDirected before
                                        && command.directed(before.from()).equals(before));
    }

    boolean wouldCircleTo(UnitId desk) {
        return passage.wouldCircleTo(desk);
    }

    /** The cases that it goes on for, and whose they are. */
    Map<GrievanceId, HouseholdId> joined() {
        return Collections.unmodifiableMap(joined);
    }

    /** The day by which an answer is owed, whoever owes it: it goes along from desk to desk. */
    Optional<DeadlineFixed> answerDue() {
        return Optional.ofNullable(answerDue);
    }

    /** Whether that is the last day of the present step. */
    boolean runsUntil(@Nullable LocalDate day) {
        return day != null && day.equals(running);
    }

    /** What was promised and is still to be done. */
    List<Promise> promises() {
        return Collections.unmodifiableList(promises);
    }

    /** How many times its clock was paused since it was last answered. */
    int pauses() {
        return pauses;
    }

    int reopenings() {
        return reopenings;
    }

    void remember(GrievanceEvent event) {
        done.add(event);
        switch (event) {
            case GrievanceReported reported -> {
                household = reported.household();
                cell = reported.cell();
                lastWord = reported.heardOn();
                theme = reported.theme();
                passage.beginsAt(reported.cell());
            }
            case ThemeCorrected corrected -> theme = corrected.to();
            case GrievanceReferred referred -> passage.to(referred.to());
            case CompetenceTransferred transferred -> passage.to(transferred.to());
            case GrievanceDirected directed -> passage.beginsAt(directed.to());
            case DeadlineFixed fixed -> runUntil(fixed);
            case ClockPaused _ -> pauses++;
            case GrievanceAnswered answered -> {
                clockHasDoneItsWork();
                rememberPromise(answered.at(), answered.doneBy());
            }
            case GrievanceSettledAtCell settled -> {
                clockHasDoneItsWork();
                rememberPromise(settled.cell(), settled.doneBy());
            }
            case GrievanceReopened reopened -> {
                reopenings++;
                passage.beginsAt(reopened.at());
            }
            case JoinedCaseTakenIn taken -> joined.put(taken.joined(), taken.household());
            case AnswerGivenToJoinedCase given -> joined.remove(given.joined());
            case JoinedCaseLetGo gone -> joined.remove(gone.joined());
            case PromiseKept kept -> forgetPromise(kept.at(), kept.doneBy());
            case PromiseGivenUp givenUp -> forgetPromise(givenUp.at(), givenUp.doneBy());
            case GrievanceClosed _, GrievanceWithdrawn _ -> running = null;
            case GrievanceAccepted _, GrievanceCarriedOver _, ClockResumed _ -> {}
            case SentOutside _, OutsideAnswered _, GrievanceEscalated _, NameOpened _ -> {}
            case GrievanceJoined _, GrievanceParted _, GrievanceKeptConfidential _ -> {}
            case AnswerCarriedBack back -> lastWord = back.on();
            case HouseholdNotContent word -> lastWord = word.on();
            case HouseholdContent _ -> {}
            case ConclusionNotFollowed _, EntrustedToMember _ -> {}
        }
    }

    /** Passing a case on gives nobody more time than is left for the answer. */
    private void runUntil(DeadlineFixed fixed) {
        boolean passedOn = fixed.stage() == Stage.ACCEPT || fixed.stage() == Stage.CONCLUDE;
        DeadlineFixed answer = answerDue;
        running =
                passedOn && answer != null && answer.due().isBefore(fixed.due())
                        ? answer.due()
                        : fixed.due();
        answerDue = fixed.stage() == Stage.ANSWER ? fixed : answerDue;
    }

    private void clockHasDoneItsWork() {
        answerDue = null;
        pauses = 0;
    }

    /** Each is followed until it is ended, whatever is promised later or becomes of the case. */
    private void rememberPromise(UnitId by, @Nullable LocalDate doneBy) {
        if (doneBy != null && !promises.contains(new Promise(by, doneBy))) {
            promises.add(new Promise(by, doneBy));
        }
    }

    /** In old history no day is said: there it was all that the unit had promised. */
    private void forgetPromise(UnitId by, @Nullable LocalDate doneBy) {
        promises.removeIf(
                promise ->
                        promise.by().equals(by)
                                && (doneBy == null || promise.doneBy().equals(doneBy)));
    }
}
