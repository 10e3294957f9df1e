package vn.phutrachho.household.household.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.view.HouseholdCard;

/**
 * A household for programs.
 *
 * @param decision number of the decision that the poverty status rests on
 * @param decidedOn its day, where somebody said so
 * @param goneWhy why it is no longer here, where somebody said so
 * @param responsible the member responsible for it today
 */
record HouseholdSheet(
        HouseholdId household,
        UnitId cell,
        String code,
        String head,
        String address,
        String hamlet,
        String houseGroup,
        int people,
        PovertyStatus poverty,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        int decisionYear,
        int weight,
        boolean hard,
        boolean remote,
        @Nullable String language,
        List<String> wants,
        LocalDate since,
        @Nullable LocalDate goneOn,
        @Nullable GoneReason goneWhy,
        @Nullable MemberId responsible) {

    static HouseholdSheet of(HouseholdCard card, @Nullable MemberId responsible) {
        HouseholdDetails details = card.details();
        return new HouseholdSheet(
                card.id(),
                card.cell(),
                card.code(),
                details.head().text(),
                details.address().text(),
                details.hamlet(),
                details.houseGroup(),
                details.people(),
                card.poverty(),
                card.povertyNow().decision(),
                card.povertyNow().decidedOn(),
                card.povertyNow().year(),
                details.weight(),
                details.hard(),
                details.remote(),
                details.language(),
                details.wants(),
                card.since(),
                card.goneOn(),
                card.gone() == null ? null : card.gone().why(),
                responsible);
    }
}
