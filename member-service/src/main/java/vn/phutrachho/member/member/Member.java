package vn.phutrachho.member.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureRefusal;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberDetailsCorrected;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberErased;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.member.member.command.ChangeDutyStatus;
import vn.phutrachho.member.member.command.CorrectMember;
import vn.phutrachho.member.member.command.EnrolMember;
import vn.phutrachho.member.member.command.EraseMember;
import vn.phutrachho.member.member.command.MemberDetails;
import vn.phutrachho.member.member.command.MemberRefusal;
import vn.phutrachho.member.member.command.RecordLeaving;
import vn.phutrachho.member.member.command.TransferMember;

/** One member's entry in the register: in one cell at a time, treated as clause 2 says (M2.2). */
@Aggregate
class Member {
    /** Most households that anybody can be given. */
    static final int MOST_HOUSEHOLDS = 60;

    /** A temporary exemption ends before as many months are over (M2.2). */
    private static final int AWAY_UNDER_MONTHS = 12;

    @AggregateIdentifier private @Nullable MemberId member;
    private @Nullable MemberEnrolled enrolment;
    private @Nullable UnitId cell;
    private LocalDate inCellSince = LocalDate.MIN;
    private @Nullable MemberDetails details;
    private @Nullable DutyStatusChanged duty;
    private LocalDate dutySince = LocalDate.MIN;
    private @Nullable MemberLeft leaving;
    private boolean erased;

    Member() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnrolMember command) {
        if (erased) {
            throw MemberRefusal.erased();
        }
        demandRight(command.code(), command.details());
        demandTerm(command.duty(), command.since(), command.dutyUntil());
        MemberEnrolled enrolled = enrolled(command);
        if (enrolled.equals(enrolment) && leaving == null) {
            return;
        }
        if (enrolment != null && leaving == null) {
            throw MemberRefusal.alreadyEnrolled();
        }
        if (leaving != null && command.since().isBefore(leaving.on())) {
            throw MemberRefusal.alreadyEnrolled();
        }
        apply(enrolled);
    }

    private static MemberEnrolled enrolled(EnrolMember command) {
        MemberDetails details = command.details();
        return new MemberEnrolled(
                command.member(),
                command.cell(),
                command.code(),
                details.name(),
                details.leader(),
                details.hamlet(),
                details.houseGroup(),
                command.duty(),
                command.dutyUntil(),
                details.health(),
                details.limit(),
                details.abilities(),
                details.languages(),
                command.since());
    }

    @CommandHandler
    void handle(CorrectMember command) {
        UnitId at = demandCell();
        demandRight("-", command.details());
        if (command.details().equals(details)) {
            return;
        }
        demandInCell(command.from());
        MemberDetails so = command.details();
        apply(
                new MemberDetailsCorrected(
                        command.member(),
                        at,
                        so.name(),
                        so.leader(),
                        so.hamlet(),
                        so.houseGroup(),
                        so.health(),
                        so.limit(),
                        so.abilities(),
                        so.languages(),
                        command.from()));
    }

    @CommandHandler
    void handle(ChangeDutyStatus command) {
        UnitId at = demandCell();
        demandTerm(command.duty(), command.from(), command.until());
        demandPaper(command.duty(), command.paper());
        DutyStatusChanged changed =
                new DutyStatusChanged(
                        command.member(),
                        at,
                        command.duty(),
                        command.from(),
                        command.until(),
                        command.paper());
        if (changed.equals(duty)) {
            return;
        }
        demandInCell(command.from());
        if (command.from().isBefore(dutySince)) {
            throw MemberRefusal.dutyChangedLater();
        }
        apply(changed);
    }

    @CommandHandler
    void handle(TransferMember command) {
        UnitId from = demandCell();
        if (command.to().equals(from) && command.on().equals(inCellSince)) {
            return;
        }
        if (command.to().equals(from)) {
            throw MemberRefusal.sameCell();
        }
        demandInCell(command.on());
        apply(new MemberTransferred(command.member(), from, command.to(), command.on()));
    }

    @CommandHandler
    void handle(RecordLeaving command) {
        if (leaving != null
                && leaving.reason() == command.reason()
                && leaving.on().equals(command.on())) {
            return;
        }
        UnitId at = demandCell();
        demandInCell(command.on());
        apply(new MemberLeft(command.member(), at, command.reason(), command.on()));
    }

    /** While they belong to a cell the duty needs to know who they are. */
    @CommandHandler
    void handle(EraseMember command) {
        if (leaving == null) {
            throw MemberRefusal.notLeft();
        }
        if (erased) {
            throw ErasureRefusal.already();
        }
        ErasureDecision decision = command.decision();
        decision.demandWithin(leaving.on(), command.on());
        apply(
                new MemberErased(
                        command.member(),
                        leaving.cell(),
                        decision.ground(),
                        decision.number(),
                        decision.on(),
                        command.on()));
    }

    private UnitId demandCell() {
        if (leaving != null || cell == null) {
            throw MemberRefusal.left();
        }
        return cell;
    }

    private void demandInCell(LocalDate day) {
        if (day.isBefore(inCellSince)) {
            throw MemberRefusal.beforeEnrolment();
        }
    }

    private static void demandRight(String code, MemberDetails details) {
        if (code.isBlank() || details.name().text().isBlank()) {
            throw MemberRefusal.unnamed();
        }
        if (details.limit() < 0 || details.limit() > MOST_HOUSEHOLDS) {
            throw MemberRefusal.limitOutOfRange(MOST_HOUSEHOLDS);
        }
    }

    /** Away has an end under twelve months after its start; nothing else has one (M2.2). */
    static void demandTerm(DutyStatus duty, LocalDate from, @Nullable LocalDate until) {
        if (duty != DutyStatus.AWAY) {
            if (until != null) {
                throw MemberRefusal.endOnlyWhenAway();
            }
            return;
        }
        if (until == null || until.isBefore(from)) {
            throw MemberRefusal.awayWithoutEnd();
        }
        if (!until.plusDays(1).isBefore(from.plusMonths(AWAY_UNDER_MONTHS))) {
            throw MemberRefusal.awayTooLong();
        }
    }

    static void demandPaper(DutyStatus duty, String paper) {
        if (paper.isBlank() && (duty == DutyStatus.EXEMPT || duty == DutyStatus.AWAY)) {
            throw MemberRefusal.paperMissing();
        }
    }

    @EventSourcingHandler
    void on(MemberEnrolled event) {
        member = event.member();
        enrolment = event;
        cell = event.cell();
        inCellSince = event.since();
        dutySince = event.since();
        duty = null;
        leaving = null;
        details = MemberDetails.of(event);
    }

    @EventSourcingHandler
    void on(MemberDetailsCorrected event) {
        details = MemberDetails.of(event);
    }

    @EventSourcingHandler
    void on(DutyStatusChanged event) {
        duty = event;
        dutySince = event.from();
    }

    @EventSourcingHandler
    void on(MemberTransferred event) {
        cell = event.to();
        inCellSince = event.on();
    }

    @EventSourcingHandler
    void on(MemberLeft event) {
        leaving = event;
    }

    @EventSourcingHandler
    void on(MemberErased event) {
        erased = true;
    }

    @Override
    public String toString() {
        return "Member[" + member + "]";
    }
}
