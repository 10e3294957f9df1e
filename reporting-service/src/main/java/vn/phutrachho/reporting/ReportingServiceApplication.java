package vn.phutrachho.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.phutrachho.kit.takeaway.TakeawayConfiguration;
import vn.phutrachho.kit.themes.ThemesConfiguration;

@SpringBootApplication
@Import({TakeawayConfiguration.class, ThemesConfiguration.class})
public class ReportingServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
