package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.phutrachho.projections.RecordedEvent;

/** When something became known, as a day of the province's calendar. */
final class Knowledge {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Knowledge() {}

    static LocalDate dayOf(RecordedEvent event) {
        return LocalDate.ofInstant(event.recordedAt(), ZONE);
    }
}
