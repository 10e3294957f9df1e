package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * Where a grouping comes from.
 *
 * @param formerly the unit that it continues, such as a district that is no more
 */
public record GroupingOrigin(UnitId grouping, @Nullable UnitId formerly, LocalDate from) {}
