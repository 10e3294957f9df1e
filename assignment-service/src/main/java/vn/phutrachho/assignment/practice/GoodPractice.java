package vn.phutrachho.assignment.practice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.practice.command.AmendPractice;
import vn.phutrachho.assignment.practice.command.AmendTakingUp;
import vn.phutrachho.assignment.practice.command.DeclineProposal;
import vn.phutrachho.assignment.practice.command.PracticeRefusal;
import vn.phutrachho.assignment.practice.command.ProposePractice;
import vn.phutrachho.assignment.practice.command.RecogniseFinding;
import vn.phutrachho.assignment.practice.command.RecogniseForProvince;
import vn.phutrachho.assignment.practice.command.RecogniseProposal;
import vn.phutrachho.assignment.practice.command.TakeUpPractice;
import vn.phutrachho.assignment.practice.command.WithdrawRecognition;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.GoodPracticeEvent;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeAmended;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeProposed;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognised;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognisedForProvince;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeTakenUp;
import vn.phutrachho.events.assignment.GoodPracticeEvent.ProposalDeclined;
import vn.phutrachho.events.assignment.GoodPracticeEvent.RecognitionWithdrawn;
import vn.phutrachho.events.assignment.GoodPracticeEvent.TakingUpAmended;

/** One good practice of a cell, from its proposal or recognition on (M5.2). */
@Aggregate
class GoodPractice {
    @SuppressWarnings("UnusedVariable") // Axon knows the aggregate by it
    @AggregateIdentifier
    private @Nullable PracticeId practice;

    private @Nullable GoodPracticeEvent beginning;
    private @Nullable UnitId from;
    private String title = "";
    private String words = "";
    private PracticeStage stage = PracticeStage.PROPOSED;
    private LocalDate recognisedOn = LocalDate.MAX;
    private @Nullable UnitId province;
    private final Set<UnitId> takers = new HashSet<>();

    /** For Axon, which makes a practice from its history. */
    GoodPractice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposePractice command) {
        begin(
                new PracticeProposed(
                        command.practice(),
                        command.from(),
                        title(command.title()),
                        words(command.words()),
                        command.on()));
    }

    /** One finding is one practice: its id follows from the finding's. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecogniseFinding command) {
        begin(
                new PracticeRecognised(
                        command.practice(),
                        command.from(),
                        title(command.title()),
                        words(command.words()),
                        command.inspection(),
                        command.finding(),
                        command.on()));
    }

    @CommandHandler
    void handle(RecogniseProposal command) {
        if (stage == PracticeStage.RECOGNISED) {
            return;
        }
        mustBeProposed();
        apply(
                new PracticeRecognised(
                        command.practice(), from(), title, words, null, null, command.on()));
    }

    @CommandHandler
    void handle(DeclineProposal command) {
        mustBeProposed();
        apply(
                new ProposalDeclined(
                        command.practice(), from(), reason(command.reason()), command.on()));
    }

    @CommandHandler
    void handle(RecogniseForProvince command) {
        mustBeRecognised();
        if (province == null) {
            apply(
                    new PracticeRecognisedForProvince(
                            command.practice(), from(), command.at(), command.on()));
        }
    }

    @CommandHandler
    void handle(AmendPractice command) {
        if (stage != PracticeStage.PROPOSED) {
            mustBeRecognised();
        }
        apply(
                new PracticeAmended(
                        command.practice(),
                        from(),
                        title(command.title()),
                        words(command.words()),
                        reason(command.reason()),
                        command.on()));
    }

    @CommandHandler
    void handle(WithdrawRecognition command) {
        if (stage == PracticeStage.WITHDRAWN) {
            return;
        }
        mustBeRecognised();
        apply(
                new RecognitionWithdrawn(
                        command.practice(), from(), reason(command.reason()), command.on()));
    }

    @CommandHandler
    void handle(TakeUpPractice command) {
        mustBeRecognised();
        if (from().equals(command.cell())) {
            throw new PracticeRefusal.OwnPractice();
        }
        if (takers.contains(command.cell())) {
            throw new PracticeRefusal.AlreadyTakenUp();
        }
        mustBeADayOf(command.takenUpOn(), command.on());
        apply(
                new PracticeTakenUp(
                        command.practice(),
                        command.cell(),
                        command.takenUpOn(),
                        words(command.words())));
    }

    /** Also when it is no longer recognised: what came of it is still true. */
    @CommandHandler
    void handle(AmendTakingUp command) {
        if (!takers.contains(command.cell())) {
            throw new PracticeRefusal.NotTakenUp();
        }
        mustBeADayOf(command.takenUpOn(), command.on());
        apply(
                new TakingUpAmended(
                        command.practice(),
                        command.cell(),
                        command.takenUpOn(),
                        words(command.words()),
                        reason(command.reason()),
                        command.on()));
    }

    @EventSourcingHandler
    void on(PracticeProposed event) {
        beginning = event;
        practice = event.practice();
        from = event.from();
        title = event.title();
        words = event.words();
    }

    @EventSourcingHandler
    void on(PracticeRecognised event) {
        beginning = event;
        practice = event.practice();
        from = event.from();
        title = event.title();
        words = event.words();
        stage = PracticeStage.RECOGNISED;
        recognisedOn = event.on();
    }

    @EventSourcingHandler
    void on(ProposalDeclined event) {
        stage = PracticeStage.DECLINED;
    }

    @EventSourcingHandler
    void on(PracticeRecognisedForProvince event) {
        province = event.at();
    }

    @EventSourcingHandler
    void on(PracticeAmended event) {
        title = event.title();
        words = event.words();
    }

    @EventSourcingHandler
    void on(RecognitionWithdrawn event) {
        stage = PracticeStage.WITHDRAWN;
    }

    @EventSourcingHandler
    void on(PracticeTakenUp event) {
        takers.add(event.cell());
    }

    private void begin(GoodPracticeEvent event) {
        if (event.equals(beginning)) {
            return;
        }
        if (beginning != null) {
            throw new PracticeRefusal.AlreadyProposed();
        }
        apply(event);
    }

    private void mustBeProposed() {
        if (stage != PracticeStage.PROPOSED) {
            throw new PracticeRefusal.NotProposed();
        }
    }

    private void mustBeRecognised() {
        if (stage != PracticeStage.RECOGNISED) {
            throw new PracticeRefusal.NotRecognised();
        }
    }

    private void mustBeADayOf(LocalDate takenUpOn, LocalDate today) {
        if (takenUpOn.isAfter(today)) {
            throw new PracticeRefusal.StillToCome();
        }
        if (takenUpOn.isBefore(recognisedOn)) {
            throw new PracticeRefusal.TooEarly(recognisedOn);
        }
    }

    private static String title(String title) {
        if (title.isBlank()) {
            throw new PracticeRefusal.TitleMissing();
        }
        return title.strip();
    }

    private static String words(String words) {
        if (words.isBlank()) {
            throw new PracticeRefusal.WordsMissing();
        }
        return words.strip();
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new PracticeRefusal.ReasonMissing();
        }
        return reason.strip();
    }

    private UnitId from() {
        return Objects.requireNonNull(from);
    }
}
