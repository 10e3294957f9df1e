package vn.phutrachho.household.grievance.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.time.Today;

/**
 * A case and the way it has gone. It names no household: whoever may know the name asks the
 * household's card.
 *
 * @param due by when the present step is due, or the answer if that is earlier; null when the case
 *     has ended
 * @param answerDue by when it is to be answered, whoever has it: it runs on from desk to desk; null
 *     while no answer is owed
 * @param answer the last answer; null when there was none
 * @param pause present while its clock stands still
 * @param promises what was promised with answers, oldest first
 * @param joinedTo the case that goes on for it; null when it goes its own way
 * @param joined the cases that it goes on for
 * @param confidential only who holds it and who brought it see it
 * @param units every unit on whose desk it ever lay
 * @param reopened how many times
 * @param steps the way it has gone, oldest first
 * @param stays with whom it lay, in order
 * @param told who has been told that it needs them
 * @param toldSoon whether whoever should act was reminded of the present deadline
 * @param toldLevels how many levels above were told that the present deadline has passed
 * @param toldAbove who above was told of something that still is so
 * @param toldOfNobody the cell, once it was told that nobody is responsible for carrying the answer
 *     back; null otherwise
 * @param held whether somebody holds it: false while it waits to be accepted, once the cell was
 *     told that nobody carries the answer back, and once those above were told that nobody looks at
 *     the desk, until something is done there
 * @param turn the day by which lists are in order: when it is due, or while its clock stands still
 *     the last day of that; null when it has ended
 * @param opened who above the commune has opened the household's name
 * @param searchKey the words without marks
 * @param number what people call it ({@link GrievanceId#number()})
 */
public record GrievanceCase(
        GrievanceId id,
        Said said,
        Now now,
        @Nullable Due due,
        @Nullable Due answerDue,
        @Nullable Answer answer,
        @Nullable Pause pause,
        List<Promise> promises,
        @Nullable Joining joinedTo,
        List<GrievanceId> joined,
        boolean confidential,
        List<UnitId> units,
        int reopened,
        List<CaseStep> steps,
        List<DeskStay> stays,
        List<Told> told,
        boolean toldSoon,
        int toldLevels,
        List<UnitId> toldAbove,
        @Nullable UnitId toldOfNobody,
        boolean held,
        @Nullable LocalDate turn,
        List<Opened> opened,
        String searchKey,
        String number) {
    public GrievanceCase {
        promises = List.copyOf(promises);
        joined = List.copyOf(joined);
        units = List.copyOf(units);
        steps = List.copyOf(steps);
        stays = List.copyOf(stays);
        told = List.copyOf(told);
        toldAbove = List.copyOf(toldAbove);
        opened = List.copyOf(opened);
    }

    /**
     * What the household said.
     *
     * @param by the member who heard it
     * @param heardOn the day on which it was said
     * @param writtenOn the day on which it was recorded: the clock runs from here
     */
    public record Said(
            HouseholdId household,
            UnitId cell,
            GrievanceKind kind,
            Theme theme,
            Personal words,
            boolean nameMayTravel,
            MemberId by,
            LocalDate heardOn,
            LocalDate writtenOn) {
        Said about(Theme another) {
            return new Said(
                    household, cell, kind, another, words, nameMayTravel, by, heardOn, writtenOn);
        }
    }

    /**
     * Where it stands.
     *
     * @param desk the unit whose turn it is, whether it has accepted or not; the one that answered
     *     when the member's turn has come
     * @param since first day at this stage
     * @param arrived first day with whoever has it now, whatever they have done meanwhile
     */
    public record Now(CaseStage stage, UnitId desk, LocalDate since, LocalDate arrived) {}

    /**
     * By when a step is due.
     *
     * @param rule the rule and its version that it follows from
     * @param fixedOn the day on which that was worked out
     */
    public record Due(Stage stage, LocalDate day, String rule, LocalDate fixedOn) {
        /** Whether it is the same last day of the same step, whenever it was fixed. */
        boolean isSameAs(@Nullable Due other) {
            return other != null && stage == other.stage && day.equals(other.day);
        }

        public boolean isSameDayAs(@Nullable Due other) {
            return other != null && day.equals(other.day);
        }

        Due orEarlier(@Nullable Due other) {
            return other != null && other.day.isBefore(day) ? other : this;
        }
    }

    /**
     * An answer.
     *
     * @param kind what it says will become of it; null where nobody said so
     * @param doneBy by when something is promised
     */
    public record Answer(
            @Nullable AnswerKind kind,
            Personal text,
            UnitId by,
            LocalDate on,
            @Nullable LocalDate doneBy) {}

    /**
     * The clock stands still.
     *
     * @param facts what is asked for
     * @param until last day
     */
    public record Pause(Personal facts, LocalDate since, LocalDate until) {}

    /**
     * Something was promised with an answer.
     *
     * @param by the unit that promised it
     * @param outcome what became of it; null while it is still to be done
     * @param told whether somebody above was told that its day has passed
     */
    public record Promise(UnitId by, LocalDate doneBy, @Nullable Outcome outcome, boolean told) {
        /** What became of a promise. */
        public enum Outcome {
            KEPT,
            GIVEN_UP
        }

        public boolean isOpen() {
            return outcome == null;
        }

        Promise ended(Outcome how) {
            return new Promise(by, doneBy, how, told);
        }

        Promise toldOf() {
            return new Promise(by, doneBy, outcome, true);
        }
    }

    /**
     * Another case goes on for it.
     *
     * @param from where it stood before
     */
    public record Joining(GrievanceId lead, CaseStage from) {}

    /** Somebody was told that the case needs them. */
    public record Told(
            EscalationGround ground, UnitId holder, UnitId to, @Nullable LocalDate due) {}

    /** Somebody above the commune opened the household's name; it is open to them for that day. */
    public record Opened(AccountId by, LocalDate on) {}

    /** Nobody holds it: it was passed on and waits to be accepted. */
    public boolean isHeldByNobody() {
        return now.stage() == CaseStage.REFERRED;
    }

    /** Whether another that says the same can be joined to it: it is still to be answered. */
    public boolean canTakeIn() {
        return now.stage().isOnDesk() && now.stage() != CaseStage.JOINED;
    }

    /** Whether the present step is due soon, and whoever should act was reminded of that. */
    public boolean isDueSoon(LocalDate today) {
        return toldSoon && due != null && !due.day().isBefore(today) && now.stage().isRunning();
    }

    public boolean isPaused() {
        return pause != null;
    }

    /** What was promised and is still to be done, what is due first on top. */
    public List<Promise> openPromises() {
        return promises.stream()
                .filter(Promise::isOpen)
                .sorted(Comparator.comparing(Promise::doneBy))
                .toList();
    }

    /** Who of the cell sees to it, as the last meeting said since it was last opened. */
    public Optional<MemberId> entrusted() {
        return steps.reversed().stream()
                .takeWhile(step -> step.act() != CaseStep.Act.REOPENED)
                .filter(step -> step.act() == CaseStep.Act.ENTRUSTED)
                .flatMap(step -> Stream.ofNullable(step.member()))
                .findFirst();
    }

    /**
     * The day on which it was written down that it lies where it lies, by what was reported or
     * opened again: from here the clock of its cell is counted.
     */
    public LocalDate writtenHere() {
        return steps.reversed().stream()
                .filter(step -> step.act() == CaseStep.Act.REOPENED)
                .map(step -> Today.dayOf(step.recordedAt()))
                .findFirst()
                .orElse(said.writtenOn());
    }

    Change changed() {
        return new Change(this);
    }

    /** The next form of a case while an event is folded into it. */
    static final class Change {
        private final GrievanceCase before;
        private Said said;
        private Now now;
        private @Nullable Due due;
        private @Nullable Due answerDue;
        private @Nullable Answer answer;
        private @Nullable Pause pause;
        private List<Promise> promises;
        private @Nullable Joining joinedTo;
        private List<GrievanceId> joined;
        private boolean confidential;
        private List<UnitId> units;
        private int reopened;
        private List<CaseStep> steps;
        private List<DeskStay> stays;
        private List<Told> told;
        private boolean toldSoon;
        private int toldLevels;
        private @Nullable UnitId toldOfNobody;
        private List<Opened> opened;

        private Change(GrievanceCase before) {
            this.before = before;
            said = before.said;
            now = before.now;
            due = before.due;
            answerDue = before.answerDue;
            answer = before.answer;
            pause = before.pause;
            promises = before.promises;
            joinedTo = before.joinedTo;
            joined = before.joined;
            confidential = before.confidential;
            units = before.units;
            reopened = before.reopened;
            steps = before.steps;
            stays = before.stays;
            told = before.told;
            toldSoon = before.toldSoon;
            toldLevels = before.toldLevels;
            toldOfNobody = before.toldOfNobody;
            opened = before.opened;
        }

        Change step(CaseStep.Made made) {
            steps = plus(steps, made.step());
            return this;
        }

        /**
         * Of another last day nobody has been told yet. Passing a case on gives nobody more time
         * than is left for the answer.
         */
        Change due(Due fixed) {
            answerDue = fixed.stage() == Stage.ANSWER ? fixed : answerDue;
            boolean passedOn = fixed.stage() == Stage.ACCEPT || fixed.stage() == Stage.CONCLUDE;
            Due next = passedOn ? fixed.orEarlier(answerDue) : fixed;
            boolean same = next.isSameAs(due);
            due = next;
            toldSoon = same && toldSoon;
            toldLevels = same ? toldLevels : 0;
            toldOfNobody = same ? toldOfNobody : null;
            return this;
        }

        Change about(Theme theme) {
            said = said.about(theme);
            return this;
        }

        Change answered(Answer given) {
            answer = given;
            answerDue = null;
            joinedTo = null;
            promised(given.by(), given.doneBy());
            return this;
        }

        /** What is promised twice for one day by one unit is one promise. */
        private void promised(UnitId by, @Nullable LocalDate doneBy) {
            if (doneBy != null && promises.stream().noneMatch(it -> isOpen(it, by, doneBy))) {
                promises = plus(promises, new Promise(by, doneBy, null, false));
            }
        }

        /**
         * @param doneBy null in old history, where it is all that the unit had promised
         */
        Change promiseEnded(UnitId by, @Nullable LocalDate doneBy, Promise.Outcome outcome) {
            promises =
                    promises.stream()
                            .map(it -> isOpen(it, by, doneBy) ? it.ended(outcome) : it)
                            .toList();
            return this;
        }

        private static boolean isOpen(Promise one, UnitId by, @Nullable LocalDate doneBy) {
            return one.isOpen()
                    && one.by().equals(by)
                    && (doneBy == null || one.doneBy().equals(doneBy));
        }

        Change paused(Pause still, UnitId at) {
            pause = still;
            now = new Now(CaseStage.PAUSED, at, still.since(), now.arrived());
            stays = plus(endedStays(still.since()), new DeskStay(at, still.since(), null, true));
            return this;
        }

        Change resumed(UnitId at, LocalDate on) {
            pause = null;
            now = new Now(CaseStage.IN_HAND, at, on, now.arrived());
            stays = plus(endedStays(on), new DeskStay(at, on, null));
            return this;
        }

        /** The days while another goes on for it are days of that one's desk. */
        Change joinedTo(GrievanceId lead, LocalDate on) {
            joinedTo = new Joining(lead, now.stage());
            stays = endedStays(on);
            return at(CaseStage.JOINED, on);
        }

        Change parted(LocalDate on) {
            if (joinedTo == null) {
                return this;
            }
            CaseStage before = joinedTo.from();
            joinedTo = null;
            stays = plus(stays, new DeskStay(now.desk(), on, null));
            return at(before, on);
        }

        Change takenIn(GrievanceId other) {
            joined = joined.contains(other) ? joined : plus(joined, other);
            return this;
        }

        Change letGo(GrievanceId other) {
            joined = joined.stream().filter(one -> !one.equals(other)).toList();
            return this;
        }

        Change confidential() {
            confidential = true;
            return this;
        }

        Change told(Told one) {
            told = plus(told, one);
            switch (one.ground()) {
                case DUE_SOON -> toldSoon = true;
                case HELD_BY_NOBODY -> toldOfNobody(one);
                case OVERDUE -> toldLevels++;
                case PROMISE_OVERDUE -> promiseTold(one);
                case IN_A_CIRCLE -> {
                    // of the present deadline that says nothing
                }
            }
            return this;
        }

        /** Of a desk it is a level above that was told; of a member it is the cell, beforehand. */
        private void toldOfNobody(Told one) {
            if (now.stage().isWithMember()) {
                toldOfNobody = one.to();
            } else {
                toldLevels++;
            }
        }

        private void promiseTold(Told one) {
            LocalDate day = one.due();
            promises =
                    promises.stream()
                            .map(it -> isOpen(it, one.holder(), day) ? it.toldOf() : it)
                            .toList();
        }

        Change opened(Opened one) {
            opened = opened.contains(one) ? opened : plus(opened, one);
            return this;
        }

        Change reopenedAgain() {
            reopened++;
            return this;
        }

        /** The same unit's turn, at another stage. */
        Change at(CaseStage stage, LocalDate on) {
            now = new Now(stage, now.desk(), on, now.arrived());
            return this;
        }

        /** It goes to a unit's desk. */
        Change onDesk(UnitId unit, CaseStage stage, LocalDate on) {
            units = units.contains(unit) ? units : plus(units, unit);
            now = new Now(stage, unit, on, on);
            stays = plus(endedStays(on), new DeskStay(unit, on, null));
            return this;
        }

        /** It goes to the responsible member; the unit that answered stays known. */
        Change withMember(CaseStage stage, UnitId answering, LocalDate on) {
            units = units.contains(answering) ? units : plus(units, answering);
            now = new Now(stage, answering, on, on);
            stays = plus(endedStays(on), new DeskStay(null, on, null));
            return this;
        }

        Change ended(CaseStage stage, LocalDate on) {
            now = new Now(stage, now.desk(), on, on);
            stays = endedStays(on);
            pause = null;
            joinedTo = null;
            due = null;
            answerDue = null;
            toldOfNobody = null;
            return this;
        }

        GrievanceCase made() {
            return new GrievanceCase(
                    before.id,
                    said,
                    now,
                    due,
                    answerDue,
                    answer,
                    pause,
                    promises,
                    joinedTo,
                    joined,
                    confidential,
                    units,
                    reopened,
                    steps,
                    stays,
                    told,
                    toldSoon,
                    toldLevels,
                    toldAbove(),
                    toldOfNobody,
                    isHeld(),
                    turn(),
                    opened,
                    before.searchKey,
                    before.number);
        }

        private boolean isHeld() {
            return now.stage() != CaseStage.REFERRED && toldOfNobody == null && !isOnEmptyDesk();
        }

        /** Those above were told that nobody looks at the desk, and nothing has been done since. */
        private boolean isOnEmptyDesk() {
            return now.stage().isOnDesk()
                    && steps.reversed().stream()
                            .takeWhile(step -> !step.act().isOfADesk())
                            .anyMatch(step -> step.ground() == EscalationGround.HELD_BY_NOBODY);
        }

        private @Nullable LocalDate turn() {
            if (pause != null) {
                return pause.until();
            }
            return due == null ? null : due.day();
        }

        private List<UnitId> toldAbove() {
            return told.stream().filter(this::isStillSo).map(Told::to).distinct().toList();
        }

        private boolean isStillSo(Told one) {
            return switch (one.ground()) {
                case DUE_SOON -> false;
                case HELD_BY_NOBODY -> !now.stage().isWithMember() && isOfThatDay(one);
                case OVERDUE -> isOfThatDay(one);
                case IN_A_CIRCLE -> now.stage().isOnDesk() && now.desk().equals(one.holder());
                case PROMISE_OVERDUE ->
                        promises.stream().anyMatch(it -> isOpen(it, one.holder(), one.due()));
            };
        }

        private boolean isOfThatDay(Told one) {
            return due != null && due.day().equals(one.due());
        }

        private List<DeskStay> endedStays(LocalDate on) {
            return stays.stream().map(stay -> stay.endedOn(on)).toList();
        }

        private static <T> List<T> plus(List<T> list, T one) {
            List<T> longer = new ArrayList<>(list);
            longer.add(one);
            return longer;
        }
    }
}
