package vn.phutrachho.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import vn.phutrachho.kit.calendar.CalendarConfiguration;
import vn.phutrachho.kit.takeaway.TakeawayConfiguration;
import vn.phutrachho.kit.themes.ThemesConfiguration;
import vn.phutrachho.reporting.mail.MailSettings;
import vn.phutrachho.reporting.nudge.NudgeSettings;

@SpringBootApplication
@Import({CalendarConfiguration.class, TakeawayConfiguration.class, ThemesConfiguration.class})
@EnableConfigurationProperties({MailSettings.class, NudgeSettings.class})
public class ReportingServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
