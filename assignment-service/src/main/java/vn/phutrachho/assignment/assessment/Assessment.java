package vn.phutrachho.assignment.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.assessment.command.AssessmentRefusal;
import vn.phutrachho.assignment.assessment.command.CorrectResult;
import vn.phutrachho.assignment.assessment.command.GiveOwnWordBack;
import vn.phutrachho.assignment.assessment.command.GiveResult;
import vn.phutrachho.assignment.assessment.command.NoteOwnWord;
import vn.phutrachho.assignment.assessment.command.WithdrawResult;
import vn.phutrachho.assignment.assessment.command.WriteOwnWord;
import vn.phutrachho.assignment.assessment.command.WriteRemark;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordGivenBack;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordNoted;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordWritten;
import vn.phutrachho.events.assignment.AssessmentEvent.RemarkWritten;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultCorrected;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultGiven;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultWithdrawn;

/**
 * One member's duty of one year, as far as people say something of it (M4.5). The member's word is
 * theirs: what they wrote themselves nobody writes over; it is open until the cell took note of it
 * or gave the result; the result is what a meeting gave, and is proposed by nobody here.
 */
@Aggregate
class Assessment {
    @AggregateIdentifier private @Nullable AssessmentId assessment;
    private @Nullable String word;
    private boolean told;
    private boolean noted;
    private @Nullable String remark;
    private @Nullable Given result;

    /** For Axon, which makes it from its history. */
    Assessment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteOwnWord command) {
        Personal said = stripped(command.word());
        if (said.text().equals(word)) {
            return;
        }
        if (said.text().isEmpty()) {
            throw new AssessmentRefusal.WordMissing();
        }
        mustHaveBegun(command.whose(), command.on());
        if (noted || result != null) {
            throw new AssessmentRefusal.WordStands();
        }
        if (command.told() && word != null && !told) {
            throw new AssessmentRefusal.WordIsTheirs();
        }
        Whose whose = command.whose();
        apply(
                new OwnWordWritten(
                        command.assessment(),
                        whose.member(),
                        whose.cell(),
                        whose.year(),
                        said,
                        command.told(),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteOwnWord command) {
        if (word == null) {
            throw new AssessmentRefusal.NothingToNote();
        }
        if (!noted) {
            note(command.whose(), command.on());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveOwnWordBack command) {
        if (result != null) {
            throw new AssessmentRefusal.ResultStands();
        }
        if (!noted) {
            throw new AssessmentRefusal.NotNoted();
        }
        Whose whose = command.whose();
        apply(
                new OwnWordGivenBack(
                        command.assessment(),
                        whose.member(),
                        whose.cell(),
                        whose.year(),
                        reason(command.reason()),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteRemark command) {
        Personal said = stripped(command.remark());
        if (said.text().equals(remark)) {
            return;
        }
        if (said.text().isEmpty()) {
            throw new AssessmentRefusal.RemarkMissing();
        }
        mustHaveBegun(command.whose(), command.on());
        Whose whose = command.whose();
        apply(
                new RemarkWritten(
                        command.assessment(),
                        whose.member(),
                        whose.cell(),
                        whose.year(),
                        said,
                        command.on()));
    }

    /** With it the cell takes note of what the member wrote. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveResult command) {
        Given given = command.given();
        if (given.equals(result)) {
            return;
        }
        if (result != null) {
            throw new AssessmentRefusal.ResultStands();
        }
        mustBeADayOf(command.whose(), given.meetingOn(), command.on());
        Whose whose = command.whose();
        if (word != null && !noted) {
            note(whose, command.on());
        }
        apply(
                new ResultGiven(
                        command.assessment(),
                        whose.member(),
                        whose.cell(),
                        whose.year(),
                        given.level(),
                        given.levelName(),
                        given.rules(),
                        given.meetingOn(),
                        command.facts(),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectResult command) {
        Given given = command.given();
        if (result == null) {
            throw new AssessmentRefusal.NoResult();
        }
        if (given.equals(result)) {
            return;
        }
        mustBeADayOf(command.whose(), given.meetingOn(), command.on());
        Whose whose = command.whose();
        apply(
                new ResultCorrected(
                        command.assessment(),
                        whose.member(),
                        whose.cell(),
                        whose.year(),
                        given.level(),
                        given.levelName(),
                        given.rules(),
                        given.meetingOn(),
                        command.facts(),
                        reason(command.reason()),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawResult command) {
        if (result == null) {
            throw new AssessmentRefusal.NoResult();
        }
        Whose whose = command.whose();
        apply(
                new ResultWithdrawn(
                        command.assessment(),
                        whose.member(),
                        whose.cell(),
                        whose.year(),
                        reason(command.reason()),
                        command.on()));
    }

    @EventSourcingHandler
    void on(OwnWordWritten event) {
        assessment = event.assessment();
        word = event.word().text();
        told = event.told();
    }

    @EventSourcingHandler
    void on(OwnWordNoted event) {
        noted = true;
    }

    @EventSourcingHandler
    void on(OwnWordGivenBack event) {
        noted = false;
    }

    @EventSourcingHandler
    void on(RemarkWritten event) {
        assessment = event.assessment();
        remark = event.remark().text();
    }

    @EventSourcingHandler
    void on(ResultGiven event) {
        assessment = event.assessment();
        result = new Given(event.level(), event.levelName(), event.rules(), event.meetingOn());
    }

    @EventSourcingHandler
    void on(ResultCorrected event) {
        result = new Given(event.level(), event.levelName(), event.rules(), event.meetingOn());
    }

    @EventSourcingHandler
    void on(ResultWithdrawn event) {
        result = null;
    }

    /** There is a word, so it has begun. */
    private void note(Whose whose, LocalDate on) {
        AssessmentId id = Objects.requireNonNull(assessment);
        apply(new OwnWordNoted(id, whose.member(), whose.cell(), whose.year(), on));
    }

    private static void mustHaveBegun(Whose whose, LocalDate today) {
        if (whose.year() > today.getYear()) {
            throw new AssessmentRefusal.YearToCome();
        }
    }

    private static void mustBeADayOf(Whose whose, LocalDate meetingOn, LocalDate today) {
        mustHaveBegun(whose, today);
        LocalDate earliest = LocalDate.of(whose.year(), 1, 1);
        if (meetingOn.isAfter(today)) {
            throw new AssessmentRefusal.MeetingToCome();
        }
        if (meetingOn.isBefore(earliest)) {
            throw new AssessmentRefusal.MeetingTooEarly(earliest);
        }
    }

    private static Personal reason(Personal reason) {
        Personal said = stripped(reason);
        if (said.text().isEmpty()) {
            throw new AssessmentRefusal.ReasonMissing();
        }
        return said;
    }

    private static Personal stripped(Personal said) {
        return new Personal(said.of(), said.text().strip());
    }
}
