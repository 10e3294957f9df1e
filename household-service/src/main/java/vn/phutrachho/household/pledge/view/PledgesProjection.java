package vn.phutrachho.household.pledge.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.MilestoneOutcome;
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
import vn.phutrachho.household.pledge.view.Happening.Act;
import vn.phutrachho.household.pledge.view.Pledge.Ending;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.household.pledge.view.Pledge.Support;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each household that ever registered to leave poverty. */
@Component
public class PledgesProjection implements Projection<HouseholdPledges> {
    @Override
    public String name() {
        return "poverty-exit-pledges";
    }

    @Override
    public Class<HouseholdPledges> document() {
        return HouseholdPledges.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("pledges.id"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(PovertyExitPledgeEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof PovertyExitPledgeEvent ours
                ? Set.of(ours.household().value())
                : Set.of();
    }

    @Override
    public HouseholdPledges fold(
            String id, @Nullable HouseholdPledges before, RecordedEvent recorded) {
        HouseholdPledges all = before == null ? HouseholdPledges.none(new HouseholdId(id)) : before;
        PovertyExitPledgeEvent event = (PovertyExitPledgeEvent) recorded.event();
        Instant at = recorded.recordedAt();
        return event instanceof PledgeRegistered registered
                ? all.and(begun(registered, at))
                : all.change(event.pledge(), pledge -> after(pledge, event, at));
    }

    private static Pledge begun(PledgeRegistered event, Instant at) {
        Happening happening =
                Happening.of(Act.REGISTERED, event.on(), at)
                        .in(event.targetYear())
                        .saying(event.words());
        return new Pledge(
                event.pledge(),
                event.number(),
                event.poverty(),
                event.targetYear(),
                event.words(),
                event.by(),
                event.on(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(happening));
    }

    private static Pledge after(Pledge pledge, PovertyExitPledgeEvent event, Instant at) {
        return changed(pledge, event).then(happening(event, at));
    }

    private static Pledge changed(Pledge pledge, PovertyExitPledgeEvent event) {
        return switch (event) {
            case PledgeRegistered _ -> pledge;
            case MilestoneSet it ->
                    pledge.and(
                            new Milestone(
                                    it.milestone(),
                                    it.field(),
                                    it.what(),
                                    it.on(),
                                    it.dueOn(),
                                    null,
                                    null,
                                    false));
            case MilestoneMoved it ->
                    pledge.milestone(it.milestone(), milestone -> milestone.due(it.dueOn()));
            case MilestoneReached it ->
                    pledge.milestone(
                            it.milestone(), m -> m.ended(MilestoneOutcome.REACHED, it.on()));
            case MilestoneGivenUp it ->
                    pledge.milestone(
                            it.milestone(), m -> m.ended(MilestoneOutcome.GIVEN_UP, it.on()));
            case SupportGiven it ->
                    pledge.and(
                            new Support(
                                    it.support(),
                                    it.field(),
                                    it.source(),
                                    it.what(),
                                    it.dong(),
                                    it.on(),
                                    false));
            case PledgeReached it ->
                    pledge.and(new Ending(PledgeOutcome.REACHED, it.on(), it.decision()));
            case PledgeNotReached it ->
                    pledge.and(new Ending(PledgeOutcome.NOT_REACHED, it.on(), null));
            case PledgeRenewed it -> pledge.renewed(it.targetYear(), it.words());
            case PledgeWithdrawn it ->
                    pledge.and(new Ending(PledgeOutcome.WITHDRAWN, it.on(), null));
            case PledgeEnded it ->
                    pledge.and(new Ending(PledgeOutcome.HOUSEHOLD_GONE, it.on(), null));
            case HouseholdRelapsed it ->
                    pledge.and(new Ending(PledgeOutcome.RELAPSED, it.on(), it.decision()));
            case TargetYearCorrected it -> pledge.in(it.targetYear());
            case MilestoneStruckOut it -> pledge.milestone(it.milestone(), Milestone::strike);
            case MilestoneOutcomeStruckOut it ->
                    pledge.milestone(it.milestone(), m -> m.ended(null, null));
            case SupportStruckOut it -> pledge.withoutSupport(it.support());
            case OutcomeStruckOut _ -> pledge.withoutLastEnding();
            case RegistrationStruckOut _ -> pledge.asStruckOut();
        };
    }

    private static Happening happening(PovertyExitPledgeEvent event, Instant at) {
        return switch (event) {
            case PledgeRegistered it -> Happening.of(Act.REGISTERED, it.on(), at);
            case MilestoneSet it ->
                    Happening.of(Act.MILESTONE_SET, it.on(), at)
                            .about(it.milestone())
                            .until(it.dueOn());
            case MilestoneMoved it ->
                    Happening.of(Act.MILESTONE_MOVED, it.on(), at)
                            .about(it.milestone())
                            .until(it.dueOn())
                            .saying(it.reason());
            case MilestoneReached it ->
                    Happening.of(Act.MILESTONE_REACHED, it.on(), at).about(it.milestone());
            case MilestoneGivenUp it ->
                    Happening.of(Act.MILESTONE_GIVEN_UP, it.on(), at)
                            .about(it.milestone())
                            .saying(it.reason());
            case SupportGiven it ->
                    Happening.of(Act.SUPPORT_GIVEN, it.on(), at)
                            .about(it.support())
                            .saying(it.what());
            case PledgeReached it ->
                    Happening.of(Act.REACHED, it.on(), at).decided(it.decision(), it.year());
            case PledgeNotReached it ->
                    Happening.of(Act.NOT_REACHED, it.on(), at)
                            .in(it.targetYear())
                            .saying(it.obstacle());
            case PledgeRenewed it ->
                    Happening.of(Act.RENEWED, it.on(), at).in(it.targetYear()).saying(it.words());
            case PledgeWithdrawn it -> Happening.of(Act.WITHDRAWN, it.on(), at).saying(it.words());
            case PledgeEnded it -> Happening.of(Act.ENDED, it.on(), at);
            case HouseholdRelapsed it ->
                    Happening.of(Act.RELAPSED, it.on(), at).decided(it.decision(), it.year());
            case TargetYearCorrected it ->
                    Happening.of(Act.TARGET_YEAR_CORRECTED, it.on(), at)
                            .in(it.targetYear())
                            .saying(it.reason());
            case MilestoneStruckOut it ->
                    Happening.of(Act.MILESTONE_STRUCK_OUT, it.on(), at)
                            .about(it.milestone())
                            .saying(it.reason());
            case MilestoneOutcomeStruckOut it ->
                    Happening.of(Act.MILESTONE_OUTCOME_STRUCK_OUT, it.on(), at)
                            .about(it.milestone())
                            .saying(it.reason());
            case SupportStruckOut it ->
                    Happening.of(Act.SUPPORT_STRUCK_OUT, it.on(), at)
                            .about(it.support())
                            .saying(it.reason());
            case OutcomeStruckOut it ->
                    Happening.of(Act.OUTCOME_STRUCK_OUT, it.on(), at)
                            .undoing(it.outcome())
                            .saying(it.reason());
            case RegistrationStruckOut it ->
                    Happening.of(Act.STRUCK_OUT, it.on(), at).saying(it.reason());
        };
    }
}
