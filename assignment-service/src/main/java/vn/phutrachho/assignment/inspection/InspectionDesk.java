package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.inspection.command.AmendAnnouncement;
import vn.phutrachho.assignment.inspection.command.AmendFinding;
import vn.phutrachho.assignment.inspection.command.AmendHolding;
import vn.phutrachho.assignment.inspection.command.AnnounceInspection;
import vn.phutrachho.assignment.inspection.command.CancelInspection;
import vn.phutrachho.assignment.inspection.command.ConcludeFindings;
import vn.phutrachho.assignment.inspection.command.HoldInspection;
import vn.phutrachho.assignment.inspection.command.InspectionRefusal;
import vn.phutrachho.assignment.inspection.command.RecordShortcoming;
import vn.phutrachho.assignment.inspection.command.RecordStrength;
import vn.phutrachho.assignment.inspection.command.RefuseCorrection;
import vn.phutrachho.assignment.inspection.command.ReportCorrection;
import vn.phutrachho.assignment.inspection.command.VerifyCorrection;
import vn.phutrachho.assignment.inspection.command.WithdrawFinding;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.assignment.inspection.view.FindInspections;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.time.Today;

/**
 * What people do with inspections (M5.1): the commune acts, the cell says what is corrected, and
 * whoever stands above reads.
 */
@Component
public class InspectionDesk {
    /** Who reads about a cell's inspections; a member and an administrator do not. */
    private static final Role[] READERS = {
        Role.SECRETARY,
        Role.COMMUNE_OFFICER,
        Role.DISTRICT_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    };

    private final Access access;
    private final Commands commands;
    private final Today today;
    private final FindInspections inspections;
    private final FindInRegister register;

    InspectionDesk(
            Access access,
            Commands commands,
            Today today,
            FindInspections inspections,
            FindInRegister register) {
        this.access = access;
        this.commands = commands;
        this.today = today;
        this.inspections = inspections;
        this.register = register;
    }

    /**
     * What the cell is told.
     *
     * @param words may be empty
     */
    public record Plan(LocalDate plannedFor, List<InspectionSubject> subjects, String words) {}

    /**
     * How it was held.
     *
     * @param leader office of whoever led it
     */
    public record Held(LocalDate on, String leader, List<MemberId> present) {}

    /**
     * What was found.
     *
     * @param correction what is to be done, exactly where it is a shortcoming
     * @param dueOn the last day for it, exactly where it is a shortcoming
     */
    public record Found(
            InspectionSubject subject,
            String words,
            @Nullable String correction,
            @Nullable LocalDate dueOn) {}

    /**
     * Announces an inspection.
     *
     * @param announcedOn when the cell was told; today where it is absent
     */
    public InspectionId announce(UnitId cell, @Nullable LocalDate announcedOn, Plan plan) {
        Caller caller = access.caller();
        caller.require(cell, Role.COMMUNE_OFFICER);
        mustBeACell(caller, cell);
        InspectionId id =
                new InspectionId(
                        "inspection-" + NewId.ofThisRequest(caller.account(), "inspection"));
        commands.send(
                new AnnounceInspection(
                        id,
                        cell,
                        announcedOn == null ? today.get() : announcedOn,
                        plan.plannedFor(),
                        plan.subjects(),
                        plan.words(),
                        today.get()),
                caller);
        return id;
    }

    public void amendAnnouncement(InspectionId id, Plan plan, String reason) {
        Caller caller = officerOf(known(id));
        commands.send(
                new AmendAnnouncement(
                        id, plan.plannedFor(), plan.subjects(), plan.words(), reason, today.get()),
                caller);
    }

    public void cancel(InspectionId id, String reason) {
        Caller caller = officerOf(known(id));
        commands.send(new CancelInspection(id, reason, today.get()), caller);
    }

    public void hold(InspectionId id, Held held) {
        CellInspection it = known(id);
        Caller caller = officerOf(it);
        mustBeOfTheCell(it, held);
        commands.send(
                new HoldInspection(id, held.on(), held.leader(), held.present(), today.get()),
                caller);
    }

    public void amendHolding(InspectionId id, Held held, String reason) {
        CellInspection it = known(id);
        Caller caller = officerOf(it);
        mustBeOfTheCell(it, held);
        commands.send(
                new AmendHolding(id, held.on(), held.leader(), held.present(), reason, today.get()),
                caller);
    }

    /** Writes a finding down. */
    public FindingId find(InspectionId id, Kind kind, Found found) {
        Caller caller = officerOf(known(id));
        FindingId finding =
                new FindingId("finding-" + NewId.ofThisRequest(caller.account(), "finding"));
        Object command =
                switch (kind) {
                    case STRENGTH -> strength(id, finding, found);
                    case SHORTCOMING -> shortcoming(id, finding, found);
                };
        commands.send(command, caller);
        return finding;
    }

    private RecordStrength strength(InspectionId id, FindingId finding, Found found) {
        if (found.correction() != null || found.dueOn() != null) {
            throw new InspectionRefusal.NothingToCorrect();
        }
        return new RecordStrength(id, finding, found.subject(), found.words(), today.get());
    }

    private RecordShortcoming shortcoming(InspectionId id, FindingId finding, Found found) {
        String correction = found.correction();
        LocalDate dueOn = found.dueOn();
        if (correction == null || dueOn == null) {
            throw new InspectionRefusal.CorrectionMissing();
        }
        return new RecordShortcoming(
                id, finding, found.subject(), found.words(), correction, dueOn, today.get());
    }

    public void amendFinding(InspectionId id, FindingId finding, Found found, String reason) {
        Caller caller = officerOf(known(id));
        commands.send(
                new AmendFinding(
                        id,
                        finding,
                        found.subject(),
                        found.words(),
                        found.correction(),
                        found.dueOn(),
                        reason,
                        today.get()),
                caller);
    }

    public void withdrawFinding(InspectionId id, FindingId finding, String reason) {
        Caller caller = officerOf(known(id));
        commands.send(new WithdrawFinding(id, finding, reason, today.get()), caller);
    }

    /** The findings are complete. */
    public void conclude(InspectionId id) {
        Caller caller = officerOf(known(id));
        commands.send(new ConcludeFindings(id, today.get()), caller);
    }

    /** The cell says that a shortcoming is corrected. */
    public void report(InspectionId id, FindingId finding, LocalDate doneOn, String words) {
        Caller caller = access.caller();
        Oversight.demand(caller, known(id).cell(), Role.SECRETARY);
        commands.send(new ReportCorrection(id, finding, doneOn, words, today.get()), caller);
    }

    /** The commune has seen that it is corrected. */
    public void verify(InspectionId id, FindingId finding, LocalDate verifiedOn) {
        Caller caller = officerOf(known(id));
        commands.send(new VerifyCorrection(id, finding, verifiedOn, today.get()), caller);
    }

    /** The commune does not accept that it is corrected. */
    public void refuse(InspectionId id, FindingId finding, String reason, LocalDate dueOn) {
        Caller caller = officerOf(known(id));
        commands.send(new RefuseCorrection(id, finding, reason, dueOn, today.get()), caller);
    }

    /** The inspection, for the cell and for those above it. */
    public ShownInspection show(InspectionId id) {
        CellInspection it = known(id);
        Caller caller = access.caller();
        Oversight.demand(caller, it.cell(), READERS);
        return ShownInspection.of(
                it,
                caller.tree().name(it.cell(), caller.today()),
                Oversight.has(caller, it.cell(), Role.COMMUNE_OFFICER),
                Oversight.has(caller, it.cell(), Role.SECRETARY));
    }

    /** Who could be there, for whoever writes it down: the cell's members of that day. */
    public List<CellMember> members(UnitId cell, LocalDate day) {
        Caller caller = access.caller();
        Oversight.demand(caller, cell, Role.COMMUNE_OFFICER);
        return register.members(caller.tree().heirOf(cell, day), day);
    }

    /** A merger may be known before it is: whoever was of the heir was of the cell. */
    private void mustBeOfTheCell(CellInspection it, Held held) {
        UnitId heir = access.tree().heirOf(it.cell(), held.on());
        boolean others =
                held.present().stream()
                        .map(register::member)
                        .anyMatch(
                                known ->
                                        known.filter(
                                                        m ->
                                                                m.isOf(it.cell(), held.on())
                                                                        || m.isOf(heir, held.on()))
                                                .isEmpty());
        if (others) {
            throw new InspectionRefusal.NotOfTheCell();
        }
    }

    private void mustBeACell(Caller caller, UnitId cell) {
        Unit unit = caller.tree().find(cell).orElseThrow(NotFound::new);
        if (unit.kind() != UnitKind.CELL || !unit.existsOn(today.get())) {
            throw new InspectionRefusal.NotACell();
        }
    }

    private CellInspection known(InspectionId id) {
        return inspections.inspection(id).orElseThrow(NotFound::new);
    }

    private Caller officerOf(CellInspection it) {
        Caller caller = access.caller();
        Oversight.demand(caller, it.cell(), Role.COMMUNE_OFFICER);
        return caller;
    }
}
