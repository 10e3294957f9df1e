package vn.phutrachho.household.household.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;

/**
 * What a member is called, and whether they still are one: all that this service needs to know.
 *
 * @param goneOn first day on which they are a member no more, by death or otherwise; null while
 *     they are
 */
public record MemberName(MemberId id, Personal name, @Nullable LocalDate goneOn) {
    boolean isGone(LocalDate day) {
        return goneOn != null && !day.isBefore(goneOn);
    }
}
