package vn.phutrachho.household.grievance.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.deadline.Basis;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.CaseStep;
import vn.phutrachho.household.grievance.view.DeskStay;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Joining;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise;
import vn.phutrachho.household.grievance.web.CaseSheet.By;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Caller;

/** Lays a case before somebody: what they may not know is not in it. */
@Component
class CaseSheets {
    private final GrievanceRights rights;
    private final FindHouseholds households;
    private final FindGrievances find;
    private final Clockwork clockwork;

    CaseSheets(
            GrievanceRights rights,
            FindHouseholds households,
            FindGrievances find,
            Clockwork clockwork) {
        this.rights = rights;
        this.find = find;
        this.households = households;
        this.clockwork = clockwork;
    }

    CaseSheet of(Caller caller, GrievanceCase asked) {
        return all(caller, List.of(asked)).getFirst();
    }

    List<CaseSheet> all(Caller caller, Collection<GrievanceCase> asked) {
        Map<HouseholdId, HouseholdCard> cards =
                households.all(asked.stream().map(it -> it.said().household()).collect(toSet()));
        Map<GrievanceId, GrievanceCase> leads = leads(asked);
        Map<MemberId, String> members =
                households.names(asked.stream().flatMap(it -> it.entrusted().stream()).toList());
        return asked.stream().map(it -> sheet(caller, it, cards, leads, members)).toList();
    }

    private Map<GrievanceId, GrievanceCase> leads(Collection<GrievanceCase> asked) {
        Set<GrievanceId> leads =
                asked.stream()
                        .map(GrievanceCase::joinedTo)
                        .filter(Objects::nonNull)
                        .map(Joining::lead)
                        .collect(toSet());
        return leads.isEmpty()
                ? Map.of()
                : find.all(leads).stream().collect(toMap(GrievanceCase::id, it -> it));
    }

    private CaseSheet sheet(
            Caller caller,
            GrievanceCase it,
            Map<HouseholdId, HouseholdCard> cards,
            Map<GrievanceId, GrievanceCase> leads,
            Map<MemberId, String> members) {
        Optional<HouseholdId> household =
                Optional.of(it.said().household()).filter(_ -> rights.mayName(caller, it));
        return new CaseSheet(
                it.id(),
                it.number(),
                household.orElse(null),
                household.map(cards::get).map(card -> card.details().head().text()).orElse(null),
                it.said().cell(),
                name(caller, it.said().cell()),
                it.said().kind(),
                it.said().theme(),
                it.said().words().text(),
                it.said().nameMayTravel(),
                it.said().heardOn(),
                it.said().writtenOn(),
                it.now().stage(),
                it.now().desk(),
                name(caller, it.now().desk()),
                it.isHeldByNobody(),
                it.now().since(),
                it.due() == null ? null : it.due().day(),
                it.due() == null ? null : it.due().stage(),
                it.due() == null ? null : it.due().rule(),
                basis(it),
                it.due() == null ? null : daysLeft(caller, it.due().day()),
                it.isDueSoon(caller.today()),
                answerDue(it),
                it.answer() == null ? null : it.answer().kind(),
                it.answer() == null ? null : it.answer().text().text(),
                it.answer() == null ? null : name(caller, it.answer().by()),
                it.answer() == null ? null : it.answer().on(),
                it.answer() == null ? null : it.answer().doneBy(),
                it.pause() == null ? null : it.pause().until(),
                it.pause() == null ? null : it.pause().facts().text(),
                it.promises().stream().map(promise -> promised(caller, promise)).toList(),
                household.flatMap(_ -> it.entrusted()).map(members::get).orElse(null),
                it.joinedTo() == null ? null : it.joinedTo().lead(),
                it.joinedTo() == null ? null : lead(caller, leads.get(it.joinedTo().lead())),
                it.joined(),
                it.confidential(),
                it.reopened(),
                it.steps().stream()
                        .map(step -> step(caller, it, step, household.isPresent()))
                        .toList(),
                it.stays().stream().map(stay -> stay(caller, stay)).toList(),
                askedOutside(it),
                rights.open(caller, it));
    }

    private static @Nullable LocalDate answerDue(GrievanceCase it) {
        GrievanceCase.Due whole = it.answerDue();
        if (whole == null || whole.isSameDayAs(it.due())) {
            return null;
        }
        return whole.day();
    }

    private @Nullable Basis basis(GrievanceCase it) {
        GrievanceCase.Due due = it.due();
        return due == null
                ? null
                : clockwork.basis(due.rule(), due.stage(), due.fixedOn(), due.day()).orElse(null);
    }

    private static CaseSheet.@Nullable Lead lead(Caller caller, @Nullable GrievanceCase lead) {
        return lead == null || lead.confidential()
                ? null
                : new CaseSheet.Lead(
                        lead.now().stage(),
                        name(caller, lead.now().desk()),
                        lead.now().since(),
                        lead.due() == null ? null : lead.due().day());
    }

    private CaseSheet.Promised promised(Caller caller, Promise promise) {
        return new CaseSheet.Promised(
                promise.by(),
                name(caller, promise.by()),
                promise.doneBy(),
                Desks.isOfficerOf(caller, promise.by()),
                promise.outcome(),
                daysLeft(caller, promise.doneBy()));
    }

    private static List<Addressee> askedOutside(GrievanceCase it) {
        return it.steps().stream()
                .filter(step -> step.act() == CaseStep.Act.SENT_OUTSIDE)
                .map(CaseStep::outside)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private int daysLeft(Caller caller, LocalDate due) {
        return clockwork.calendar(caller.today()).between(caller.today(), due);
    }

    private static CaseSheet.Step step(
            Caller caller, GrievanceCase it, CaseStep step, boolean named) {
        return new CaseSheet.Step(
                step.act(),
                step.on(),
                step.recordedAt(),
                by(it, step),
                step.unit(),
                nameOf(caller, step.unit()),
                step.to(),
                nameOf(caller, step.to()),
                named ? step.member() : null,
                text(step.text()),
                step.kind(),
                step.outside() == null ? null : step.outside().name(),
                step.ground(),
                step.other(),
                step.later(),
                step.month(),
                step.was(),
                step.about());
    }

    private static By by(GrievanceCase it, CaseStep step) {
        return switch (step.act()) {
            case REPORTED, CARRIED_BACK, FACTS_SUPPLIED, KEPT_CONFIDENTIAL -> By.MEMBER;
            case SETTLED, CARRIED_OVER, ENTRUSTED, THEME_CORRECTED -> By.CELL;
            case REFERRED, JOINED, TAKEN_IN, PARTED, LET_GO, SENT_OUTSIDE, OUTSIDE_ANSWERED ->
                    it.said().cell().equals(step.unit()) ? By.CELL : By.DESK;
            case ACCEPTED, TRANSFERRED, DIRECTED, PAUSED, RESUMED, ANSWERED -> By.DESK;
            case PROMISE_KEPT, PROMISE_GIVEN_UP, NAME_OPENED -> By.DESK;
            case PAUSE_OVER, ESCALATED, CONCLUSION_NOT_FOLLOWED -> By.SYSTEM;
            case CONTENT, NOT_CONTENT, REOPENED, CLOSED, WITHDRAWN -> By.HOUSEHOLD;
        };
    }

    private CaseSheet.Stay stay(Caller caller, DeskStay stay) {
        LocalDate until = stay.until() == null ? caller.today() : stay.until();
        return new CaseSheet.Stay(
                stay.unit(),
                nameOf(caller, stay.unit()),
                stay.from(),
                stay.until(),
                stay.paused(),
                Math.max(0, clockwork.calendar(caller.today()).between(stay.from(), until)));
    }

    private static @Nullable String text(@Nullable Personal text) {
        return text == null ? null : text.text();
    }

    private static String name(Caller caller, UnitId unit) {
        return caller.tree().name(unit, caller.today());
    }

    private static @Nullable String nameOf(Caller caller, @Nullable UnitId unit) {
        return unit == null ? null : name(caller, unit);
    }
}
