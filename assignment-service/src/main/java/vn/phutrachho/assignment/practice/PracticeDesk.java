package vn.phutrachho.assignment.practice;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.assignment.inspection.view.FindInspections;
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
import vn.phutrachho.assignment.practice.view.FindPractices;
import vn.phutrachho.assignment.practice.view.Practice;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.web.Paging;

/**
 * What people do with good practices (M5.2): a cell proposes, its commune recognises, the province
 * recognises for all, and other cells take them up.
 */
@Component
public class PracticeDesk {
    /** Who reads all that is beneath them; a secretary reads what the commune recognised. */
    private static final Role[] ABOVE = {
        Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR
    };

    private static final int MOST = 200;

    private final Access access;
    private final Commands commands;
    private final FindPractices practices;
    private final FindInspections inspections;

    PracticeDesk(
            Access access,
            Commands commands,
            FindPractices practices,
            FindInspections inspections) {
        this.access = access;
        this.commands = commands;
        this.practices = practices;
        this.inspections = inspections;
    }

    /** What a practice is, in words. */
    public record Described(String title, String words) {}

    /** That and since when another cell does it, and what came of it. */
    public record TakenUp(LocalDate on, String words) {}

    /** A cell proposes what it does. */
    public PracticeId propose(UnitId cell, Described it) {
        Caller caller = secretaryOf(cell);
        PracticeId id =
                new PracticeId("practice-" + NewId.ofThisRequest(caller.account(), "practice"));
        commands.send(
                new ProposePractice(id, cell, it.title(), it.words(), caller.today()), caller);
        return id;
    }

    /** The commune recognises a strength that it found. */
    public PracticeId recognise(InspectionId inspection, FindingId finding, Described it) {
        CellInspection found = inspections.inspection(inspection).orElseThrow(NotFound::new);
        Caller caller = officerOf(found.cell());
        boolean strength =
                found.finding(finding)
                        .filter(Finding::counts)
                        .filter(f -> f.kind() == Kind.STRENGTH)
                        .isPresent();
        if (!strength) {
            throw new PracticeRefusal.NoStrength();
        }
        PracticeId id = FindPractices.idOf(finding);
        commands.send(
                new RecogniseFinding(
                        id,
                        found.cell(),
                        it.title(),
                        it.words(),
                        inspection,
                        finding,
                        caller.today()),
                caller);
        return id;
    }

    /** The commune recognises what a cell proposed. */
    public void recognise(PracticeId id) {
        Caller caller = officerOf(known(id).from());
        commands.send(new RecogniseProposal(id, caller.today()), caller);
    }

    public void decline(PracticeId id, String reason) {
        Caller caller = officerOf(known(id).from());
        commands.send(new DeclineProposal(id, reason, caller.today()), caller);
    }

    public void amend(PracticeId id, Described it, String reason) {
        Caller caller = officerOf(known(id).from());
        commands.send(
                new AmendPractice(id, it.title(), it.words(), reason, caller.today()), caller);
    }

    public void withdraw(PracticeId id, String reason) {
        Caller caller = officerOf(known(id).from());
        commands.send(new WithdrawRecognition(id, reason, caller.today()), caller);
    }

    /** The province recognises it for all its cells. */
    public void recogniseForProvince(PracticeId id) {
        Practice it = known(id);
        Caller caller = access.caller();
        Oversight.demand(caller, it.from(), Role.PROVINCE_OFFICER);
        UnitId province =
                caller
                        .tree()
                        .path(caller.tree().heirOf(it.from(), caller.today()), caller.today())
                        .stream()
                        .filter(
                                unit ->
                                        caller.tree()
                                                .kind(unit)
                                                .equals(Optional.of(UnitKind.PROVINCE)))
                        .findFirst()
                        .orElseThrow(AccessRefused::new);
        commands.send(new RecogniseForProvince(id, province, caller.today()), caller);
    }

    /** A cell takes up what another one does. */
    public void takeUp(PracticeId id, UnitId cell, TakenUp taken) {
        Caller caller = secretaryOf(cell);
        Practice it = known(id);
        if (!isFor(it, cell, caller)) {
            throw new NotFound();
        }
        commands.send(
                new TakeUpPractice(id, cell, taken.on(), taken.words(), caller.today()), caller);
    }

    public void amendTakingUp(PracticeId id, UnitId cell, TakenUp taken, String reason) {
        Caller caller = secretaryOf(cell);
        commands.send(
                new AmendTakingUp(id, cell, taken.on(), taken.words(), reason, caller.today()),
                caller);
    }

    /** The practice, for whoever may know of it. */
    public ShownPractice show(PracticeId id) {
        Practice it = known(id);
        Caller caller = access.caller();
        List<UnitId> own = cellsOfMine(caller);
        if (!mayRead(it, own, caller)) {
            throw new NotFound();
        }
        UnitId taker =
                own.stream().filter(cell -> isFor(it, cell, caller)).findFirst().orElse(null);
        return new ShownPractice(
                it,
                Oversight.has(caller, it.from(), Role.COMMUNE_OFFICER),
                Oversight.has(caller, it.from(), Role.PROVINCE_OFFICER),
                taker);
    }

    /** Recognised ones that the person may know of, the latest first. */
    public List<Practice> recognised(Paging paging) {
        Caller caller = readers();
        return practices.recognised(known(caller), provinces(caller), paging.skip(), paging.size());
    }

    public long countRecognised() {
        Caller caller = readers();
        return practices.countRecognised(known(caller), provinces(caller));
    }

    /** What cells have proposed and the commune has not answered; a cell sees its own. */
    public List<Practice> proposed() {
        return practices.at(PracticeStage.PROPOSED, own(readers()), MOST);
    }

    /** What was not, or is no longer, recognised; a cell sees its own. */
    public List<Practice> others() {
        Set<UnitId> own = own(readers());
        return Stream.of(PracticeStage.DECLINED, PracticeStage.WITHDRAWN)
                .flatMap(stage -> practices.at(stage, own, MOST).stream())
                .toList();
    }

    /** The cell for which the person proposes and takes up; absent where they have none. */
    public Optional<UnitId> myCell() {
        return cellsOfMine(access.caller()).stream().findFirst();
    }

    /** What a finding of strength has become, for whoever may read the inspection. */
    public Optional<Practice> of(FindingId finding) {
        return practices.of(finding);
    }

    private boolean mayRead(Practice it, List<UnitId> own, Caller caller) {
        return Oversight.has(caller, it.from(), ABOVE)
                || Oversight.has(caller, it.from(), Role.SECRETARY)
                || own.stream().anyMatch(cell -> isFor(it, cell, caller))
                || (it.isRecognised() && provinces(caller).contains(it.province()));
    }

    /** Whether the cell can take it up, or has: its commune or its province recognised it. */
    private static boolean isFor(Practice it, UnitId cell, Caller caller) {
        if (it.taker(cell).isPresent()) {
            return true;
        }
        return it.isRecognised()
                && !it.from().equals(cell)
                && ((it.province() != null && isBeneath(cell, it.province(), caller))
                        || neighbours(cell, caller).contains(it.from()));
    }

    private static boolean isBeneath(UnitId cell, UnitId above, Caller caller) {
        return caller.tree().path(cell, caller.today()).contains(above);
    }

    /** The cells of a cell's commune, and those merged into them. */
    private static Set<UnitId> neighbours(UnitId cell, Caller caller) {
        Set<UnitId> standing =
                caller.tree()
                        .parent(cell, caller.today())
                        .map(above -> caller.tree().cellsBeneath(above, caller.today()))
                        .<Set<UnitId>>map(Set::copyOf)
                        .orElse(Set.of(cell));
        return caller.tree().withMerged(standing, caller.today());
    }

    /** Cells whose recognised practices the person reads. */
    private static Set<UnitId> known(Caller caller) {
        Set<UnitId> all = new HashSet<>(Oversight.cells(caller, ABOVE));
        cellsOfMine(caller).forEach(cell -> all.addAll(neighbours(cell, caller)));
        return all;
    }

    /** Cells whose proposals the person reads. */
    private static Set<UnitId> own(Caller caller) {
        return Oversight.cells(
                caller,
                Role.SECRETARY,
                Role.COMMUNE_OFFICER,
                Role.DISTRICT_OFFICER,
                Role.PROVINCE_OFFICER,
                Role.AUDITOR);
    }

    /** The provinces that the person is of. */
    private static Set<UnitId> provinces(Caller caller) {
        return Stream.of(
                        Role.SECRETARY,
                        Role.COMMUNE_OFFICER,
                        Role.DISTRICT_OFFICER,
                        Role.PROVINCE_OFFICER,
                        Role.AUDITOR)
                .flatMap(role -> caller.unitsWith(role).stream())
                .flatMap(unit -> caller.tree().path(unit, caller.today()).stream())
                .filter(unit -> caller.tree().kind(unit).equals(Optional.of(UnitKind.PROVINCE)))
                .collect(Collectors.toSet());
    }

    private static List<UnitId> cellsOfMine(Caller caller) {
        return caller.unitsWith(Role.SECRETARY).stream()
                .flatMap(unit -> caller.tree().cellsBeneath(unit, caller.today()).stream())
                .distinct()
                .toList();
    }

    private Caller readers() {
        Caller caller = access.caller();
        caller.requireAny(
                Role.SECRETARY,
                Role.COMMUNE_OFFICER,
                Role.DISTRICT_OFFICER,
                Role.PROVINCE_OFFICER,
                Role.AUDITOR);
        return caller;
    }

    private Practice known(PracticeId id) {
        return practices.practice(id).orElseThrow(NotFound::new);
    }

    private Caller secretaryOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        return caller;
    }

    private Caller officerOf(UnitId cell) {
        Caller caller = access.caller();
        Oversight.demand(caller, cell, Role.COMMUNE_OFFICER);
        return caller;
    }

    /**
     * A practice as one person may see it.
     *
     * @param commune whether they act for the commune of the cell that does it
     * @param province whether they act for its province
     * @param taker their cell, where it can take it up or has
     */
    public record ShownPractice(
            Practice practice, boolean commune, boolean province, @Nullable UnitId taker) {
        /** What their cell wrote of its taking up; absent where it has not taken it up. */
        public Optional<Practice.Taker> taken() {
            return Optional.ofNullable(taker).flatMap(practice::taker);
        }

        /** Whether the province can recognise it now. */
        public boolean canBecomeTheProvinces() {
            return province && practice.isRecognised() && Objects.isNull(practice.province());
        }
    }
}
