package vn.phutrachho.assignment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.phutrachho.kit.calendar.CalendarConfiguration;
import vn.phutrachho.kit.takeaway.TakeawayConfiguration;
import vn.phutrachho.kit.themes.ThemesConfiguration;

@SpringBootApplication
@Import({CalendarConfiguration.class, TakeawayConfiguration.class, ThemesConfiguration.class})
public class AssignmentServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(AssignmentServiceApplication.class, args);
    }
}
