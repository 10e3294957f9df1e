package vn.phutrachho.kit.calendar;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import vn.phutrachho.projections.Views;

/** For services that count working days and hear of the calendars that were decided. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {
    /** Where the calendar is that comes with the program. */
    public static final String FILE =
            "${phutrachho.working-calendar:classpath:settings/working-calendar.csv}";

    @Bean
    CalendarsProjection calendarsProjection() {
        return new CalendarsProjection();
    }

    @Bean
    FindCalendar findCalendar(
            @Value(FILE) Resource file, Views views, CalendarsProjection projection)
            throws IOException {
        return new FindCalendar(
                FirstCalendar.read(file.getContentAsByteArray()), views, projection);
    }
}
