package vn.phutrachho.events.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Erased;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/** The life of a household in the register, the minimum that the duty needs. */
public sealed interface HouseholdEvent extends DomainEvent {
    /** Which household. */
    HouseholdId household();

    /**
     * A household belongs to a cell's area from a day on.
     *
     * @param code the register's code, one for each household in a cell
     * @param head the head of the household (chủ hộ)
     * @param address where they live
     * @param hamlet hamlet within the cell's area
     * @param houseGroup cluster of houses within the hamlet
     * @param people how many persons
     * @param poverty poverty status when registered
     * @param weight load points for whoever is responsible; 10 is an ordinary household
     * @param hard needs somebody experienced
     * @param remote far from everybody else
     * @param language code of the language needed to talk with them, if not vi
     * @param wants abilities that the responsible member should have
     * @param since first day
     */
    @Named(value = "household.household-registered", revision = "2")
    record HouseholdRegistered(
            HouseholdId household,
            UnitId cell,
            String code,
            Personal head,
            Personal address,
            Personal hamlet,
            Personal houseGroup,
            int people,
            PovertyStatus poverty,
            int weight,
            boolean hard,
            boolean remote,
            @Nullable Personal language,
            List<Personal> wants,
            LocalDate since)
            implements HouseholdEvent, HouseholdDescribed {
        public HouseholdRegistered {
            wants = List.copyOf(wants);
        }

        /** All that is the household's own is marked as theirs. */
        public HouseholdRegistered(
                HouseholdId household,
                UnitId cell,
                String code,
                Personal head,
                Personal address,
                String hamlet,
                String houseGroup,
                int people,
                PovertyStatus poverty,
                int weight,
                boolean hard,
                boolean remote,
                @Nullable String language,
                List<String> wants,
                LocalDate since) {
            this(
                    household,
                    cell,
                    code,
                    head,
                    address,
                    Personal.of(household, hamlet),
                    Personal.of(household, houseGroup),
                    people,
                    poverty,
                    weight,
                    hard,
                    remote,
                    language == null ? null : Personal.of(household, language),
                    Personal.each(Personal.whose(household), wants),
                    since);
        }
    }

    /**
     * What the register says of a household was corrected or has changed.
     *
     * @param from from when it is so
     */
    @Named(value = "household.household-details-corrected", revision = "2")
    record HouseholdDetailsCorrected(
            HouseholdId household,
            UnitId cell,
            Personal head,
            Personal address,
            Personal hamlet,
            Personal houseGroup,
            int people,
            int weight,
            boolean hard,
            boolean remote,
            @Nullable Personal language,
            List<Personal> wants,
            LocalDate from)
            implements HouseholdEvent, HouseholdDescribed {
        public HouseholdDetailsCorrected {
            wants = List.copyOf(wants);
        }

        /** All that is the household's own is marked as theirs. */
        public HouseholdDetailsCorrected(
                HouseholdId household,
                UnitId cell,
                Personal head,
                Personal address,
                String hamlet,
                String houseGroup,
                int people,
                int weight,
                boolean hard,
                boolean remote,
                @Nullable String language,
                List<String> wants,
                LocalDate from) {
            this(
                    household,
                    cell,
                    head,
                    address,
                    Personal.of(household, hamlet),
                    Personal.of(household, houseGroup),
                    people,
                    weight,
                    hard,
                    remote,
                    language == null ? null : Personal.of(household, language),
                    Personal.each(Personal.whose(household), wants),
                    from);
        }
    }

    /**
     * The commune's chairman decided on the household's poverty status; here it is only recorded
     * (M4.3).
     *
     * @param decision number of the decision
     * @param decidedOn the day it was decided; absent where nobody said so, as in lists and in old
     *     history
     * @param year of the review
     */
    @Named(value = "household.poverty-status-recorded", revision = "2")
    record PovertyStatusRecorded(
            HouseholdId household,
            UnitId cell,
            PovertyStatus poverty,
            String decision,
            @Nullable LocalDate decidedOn,
            int year,
            LocalDate from)
            implements HouseholdEvent {}

    /**
     * A household lives in another cell's area from a day on.
     *
     * @param from the cell until then
     * @param to the cell from then on
     */
    @Named("household.household-moved")
    record HouseholdMoved(HouseholdId household, UnitId from, UnitId to, LocalDate on)
            implements HouseholdEvent {}

    /**
     * A household is no longer in the province (moved out, died out, joined another).
     *
     * @param why absent in old history, where nobody said so
     * @param on first day without it
     */
    @Named(value = "household.household-gone", revision = "2")
    record HouseholdGone(HouseholdId household, UnitId cell, @Nullable GoneReason why, LocalDate on)
            implements HouseholdEvent {}

    /**
     * The personal texts of a household that is no longer here are erased: name, address, its words
     * and what was answered to them.
     *
     * @param cell the cell where it lived last
     * @param decision number of the decision that it rests on
     * @param decidedOn day of the decision
     * @param on day of the erasure
     */
    @Named("household.household-erased")
    record HouseholdErased(
            HouseholdId household,
            UnitId cell,
            ErasureGround ground,
            String decision,
            LocalDate decidedOn,
            LocalDate on)
            implements HouseholdEvent, Erased {
        @Override
        public String whose() {
            return Personal.whose(household);
        }
    }
}
