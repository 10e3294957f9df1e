package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.SupportSource;

/**
 * The household got something for its way.
 *
 * @param cell where the household lives now
 * @param what what it was and what for
 * @param dong what it was worth in đồng; 0 where nobody says so
 * @param on when it was given
 * @param today no day may be after it
 */
public record GiveSupport(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        PledgeField field,
        SupportSource source,
        Personal what,
        long dong,
        LocalDate on,
        LocalDate today) {}
