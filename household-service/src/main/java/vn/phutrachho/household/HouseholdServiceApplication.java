package vn.phutrachho.household;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.phutrachho.kit.themes.ThemesConfiguration;

@SpringBootApplication
@Import(ThemesConfiguration.class)
public class HouseholdServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(HouseholdServiceApplication.class, args);
    }
}
