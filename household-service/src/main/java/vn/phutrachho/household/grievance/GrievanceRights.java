package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.CaseStep;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Opened;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;

/** Finds somebody's ties to a case, today, and asks {@link GrievanceRules} what follows. */
@Component
public class GrievanceRights {
    private final FindHouseholds households;
    private final Clockwork clockwork;

    GrievanceRights(FindHouseholds households, Clockwork clockwork) {
        this.households = households;
        this.clockwork = clockwork;
    }

    /**
     * @throws AccessRefused when the person may not see the case
     */
    public void demandSight(Caller caller, GrievanceCase asked) {
        if (!maySee(caller, asked)) {
            throw new AccessRefused();
        }
    }

    public boolean maySee(Caller caller, GrievanceCase asked) {
        return maySee(ties(caller, asked), asked);
    }

    /** Whether the case is the person's own to follow: the household's member or its secretary. */
    public boolean isFollowedBy(Caller caller, GrievanceCase asked) {
        return !Collections.disjoint(
                ties(caller, asked), EnumSet.of(Tie.BROUGHT_IT, Tie.RESPONSIBLE, Tie.SECRETARY));
    }

    /** Whether the person may know whose words these are. */
    public boolean mayName(Caller caller, GrievanceCase asked) {
        Set<Tie> ties = ties(caller, asked);
        return maySee(ties, asked)
                && GrievanceRules.namesHousehold(
                        ties, asked.said().nameMayTravel(), hasOpened(caller, asked));
    }

    /**
     * @throws AccessRefused when the person may not do that, whatever the state of the case
     * @throws GrievanceRefusal.NotHeldHere when their desk has answered or decided already:
     *     somebody there was quicker, which is another thing to be told
     */
    public void demand(Caller caller, Deed deed, GrievanceCase asked) {
        Set<Tie> ties = ties(caller, asked);
        if (!maySee(ties, asked) || !GrievanceRules.allows(ties, deed)) {
            throw wasQuicker(caller, deed, asked)
                    ? new GrievanceRefusal.NotHeldHere()
                    : new AccessRefused();
        }
        if (deed == Deed.OPEN_NAME && !asked.said().nameMayTravel()) {
            throw new AccessRefused();
        }
    }

    /** What the person may do and the case is ready for. */
    public Set<Deed> open(Caller caller, GrievanceCase asked) {
        Set<Tie> ties = ties(caller, asked);
        Set<Deed> deeds = GrievanceRules.readyAt(asked.now().stage());
        deeds.removeIf(deed -> !maySee(ties, asked) || !GrievanceRules.allows(ties, deed));
        deeds.removeAll(pointless(caller, asked));
        return deeds;
    }

    private Set<Deed> pointless(Caller caller, GrievanceCase asked) {
        Map<Deed, Boolean> sense = new EnumMap<>(Deed.class);
        sense.put(Deed.RECORD_OUTSIDE, wasSentOutside(asked));
        sense.put(Deed.FOLLOW_PROMISE, hasPromised(caller, asked));
        sense.put(Deed.KEEP_CONFIDENTIAL, !asked.confidential());
        sense.put(Deed.CORRECT_THEME, asked.answerDue() == null);
        sense.put(Deed.JOIN, asked.joined().isEmpty());
        sense.put(Deed.REOPEN, mayBeReopened(caller, asked));
        sense.put(Deed.OPEN_NAME, asked.said().nameMayTravel() && !hasOpened(caller, asked));
        Set<Deed> pointless = EnumSet.noneOf(Deed.class);
        sense.forEach(
                (deed, makes) -> {
                    if (!makes) {
                        pointless.add(deed);
                    }
                });
        return pointless;
    }

    private static boolean wasSentOutside(GrievanceCase asked) {
        return asked.steps().stream().anyMatch(step -> step.act() == CaseStep.Act.SENT_OUTSIDE);
    }

    private boolean mayBeReopened(Caller caller, GrievanceCase asked) {
        return asked.reopened() < clockwork.limits(caller.today()).reopenings();
    }

    private static boolean hasPromised(Caller caller, GrievanceCase asked) {
        return asked.openPromises().stream().anyMatch(it -> Desks.isOfficerOf(caller, it.by()));
    }

    private static boolean hasOpened(Caller caller, GrievanceCase asked) {
        return asked.opened().contains(new Opened(caller.account(), caller.today()));
    }

    private static boolean maySee(Set<Tie> ties, GrievanceCase asked) {
        return GrievanceRules.shows(ties, asked.now().stage(), asked.confidential());
    }

    Set<Tie> ties(Caller caller, GrievanceCase asked) {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        for (Tie tie : Tie.values()) {
            if (has(caller, asked, tie)) {
                ties.add(tie);
            }
        }
        return ties;
    }

    private boolean has(Caller caller, GrievanceCase asked, Tie tie) {
        UnitId cell = caller.tree().heirOf(asked.said().cell(), caller.today());
        return switch (tie) {
            case BROUGHT_IT -> broughtIt(caller, asked);
            case RESPONSIBLE -> isResponsible(caller, asked);
            case SECRETARY -> caller.has(Role.SECRETARY, cell);
            case HOLDS_IT -> holds(caller, asked);
            case HELD_IT -> held(caller, asked);
            case HELD_IT_AT_COMMUNE -> heldAtCommune(caller, asked);
            case PROMISED -> promised(caller, asked);
            case OWES -> hasPromised(caller, asked);
            case TOLD_ABOVE -> !toldAbove(caller, asked).isEmpty();
            case COMMUNE_ABOVE -> caller.has(Role.COMMUNE_OFFICER, cell);
            case ABOVE_COMMUNE -> isAboveCommune(caller, cell);
            case AUDITS -> caller.has(Role.AUDITOR, cell);
        };
    }

    private boolean broughtIt(Caller caller, GrievanceCase asked) {
        MemberId by = asked.said().by();
        return caller.member().filter(by::equals).isPresent()
                || (asked.confidential()
                        && isResponsible(caller, asked)
                        && households.gone(Set.of(by), caller.today()).contains(by));
    }

    private boolean isResponsible(Caller caller, GrievanceCase asked) {
        if (caller.member().isEmpty()) {
            return false;
        }
        Optional<MemberId> responsible =
                households.careFor(asked.said().household()).responsibleOn(caller.today());
        return caller.member().equals(responsible);
    }

    private static boolean holds(Caller caller, GrievanceCase asked) {
        CaseStage stage = asked.now().stage();
        return stage.isOpen()
                && !stage.isWithMember()
                && Desks.isOfficerOf(caller, asked.now().desk());
    }

    private static boolean wasQuicker(Caller caller, Deed deed, GrievanceCase asked) {
        return deed == Deed.DIRECT
                ? hasDirected(caller, asked)
                : GrievanceRules.tiesFor(deed).contains(Tie.HOLDS_IT) && hasAnswered(caller, asked);
    }

    private static boolean hasDirected(Caller caller, GrievanceCase asked) {
        return asked.steps().stream()
                .filter(step -> step.act() == CaseStep.Act.DIRECTED)
                .map(CaseStep::unit)
                .filter(Objects::nonNull)
                .anyMatch(unit -> Desks.isOfficerOf(caller, unit));
    }

    private static boolean hasAnswered(Caller caller, GrievanceCase asked) {
        return asked.now().stage().isWithMember() && Desks.isOfficerOf(caller, asked.now().desk());
    }

    private static boolean held(Caller caller, GrievanceCase asked) {
        return asked.units().stream().anyMatch(unit -> Desks.isOfficerOf(caller, unit));
    }

    private static boolean heldAtCommune(Caller caller, GrievanceCase asked) {
        return asked.units().stream()
                .anyMatch(unit -> Desks.isOfficerOf(caller, unit, Role.COMMUNE_OFFICER));
    }

    /** The person's desks that were told, or are heirs of one that was, and do not hold it. */
    public static List<UnitId> toldAbove(Caller caller, GrievanceCase asked) {
        LocalDate today = caller.today();
        UnitId holder = caller.tree().heirOf(asked.now().desk(), today);
        return asked.toldAbove().stream()
                .filter(unit -> Desks.isOfficerOf(caller, unit))
                .map(unit -> caller.tree().heirOf(unit, today))
                .filter(unit -> !unit.equals(holder))
                .distinct()
                .toList();
    }

    private static boolean promised(Caller caller, GrievanceCase asked) {
        return asked.promises().stream().anyMatch(it -> Desks.isOfficerOf(caller, it.by()));
    }

    private static boolean isAboveCommune(Caller caller, UnitId cell) {
        return caller.has(Role.DISTRICT_OFFICER, cell) || caller.has(Role.PROVINCE_OFFICER, cell);
    }
}
