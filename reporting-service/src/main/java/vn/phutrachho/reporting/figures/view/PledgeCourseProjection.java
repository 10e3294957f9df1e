package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyExitPledgeEvent;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.HouseholdRelapsed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneGivenUp;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneMoved;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneOutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneSet;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.OutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeEnded;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeNotReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRegistered;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRenewed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeWithdrawn;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.RegistrationStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportGiven;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.TargetYearCorrected;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** The pledges of each household that has had one, as far as they are counted. */
@Component
public final class PledgeCourseProjection implements Projection<PledgeCourse> {
    @Override
    public String name() {
        return "pledge-courses-1";
    }

    @Override
    public Class<PledgeCourse> document() {
        return PledgeCourse.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cells"));
    }

    @Override
    public boolean followed() {
        return true;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(PovertyExitPledgeEvent.class, HouseholdMoved.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PovertyExitPledgeEvent e -> Set.of(e.household().value());
            case HouseholdMoved e -> Set.of(e.household().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable PledgeCourse fold(
            String id, @Nullable PledgeCourse before, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        return switch (recorded.event()) {
            case PovertyExitPledgeEvent e ->
                    next(
                            before == null
                                    ? PledgeCourse.of(e.household(), e.cell(), known)
                                    : before,
                            e,
                            known);
            case HouseholdMoved e when before != null -> before.moved(e.to(), e.on(), known);
            default -> before;
        };
    }

    private static PledgeCourse next(
            PledgeCourse before, PovertyExitPledgeEvent event, LocalDate known) {
        return switch (event) {
            case PledgeRegistered e -> before.then(PledgeTurn.TAKEN, e.on(), known);
            case PledgeRenewed e -> before.then(PledgeTurn.TAKEN, e.on(), known);
            case PledgeReached e -> before.then(PledgeTurn.REACHED, e.on(), known);
            case PledgeNotReached e -> before.then(PledgeTurn.ENDED, e.on(), known);
            case PledgeWithdrawn e -> before.then(PledgeTurn.ENDED, e.on(), known);
            case PledgeEnded e -> before.then(PledgeTurn.ENDED, e.on(), known);
            case HouseholdRelapsed e -> before.then(PledgeTurn.RELAPSED, e.on(), known);
            case OutcomeStruckOut e -> before.struckOut(turn(e.outcome()), e.outcomeOn(), known);
            case RegistrationStruckOut e ->
                    before.struckOut(PledgeTurn.TAKEN, e.registeredOn(), known);
            case MilestoneSet _, MilestoneMoved _, MilestoneReached _, MilestoneGivenUp _ -> before;
            case MilestoneStruckOut _, MilestoneOutcomeStruckOut _ -> before;
            case SupportGiven _, SupportStruckOut _, TargetYearCorrected _ -> before;
        };
    }

    private static PledgeTurn turn(PledgeOutcome outcome) {
        return switch (outcome) {
            case REACHED -> PledgeTurn.REACHED;
            case NOT_REACHED, WITHDRAWN, HOUSEHOLD_GONE -> PledgeTurn.ENDED;
            case RELAPSED -> PledgeTurn.RELAPSED;
        };
    }
}
