package vn.phutrachho.kit.themes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** For services that know of themes: those that hear of grievances. */
@Configuration(proxyBeanMethods = false)
public class ThemesConfiguration {
    @Bean
    ThemesProjection themesProjection() {
        return new ThemesProjection();
    }

    /** Templates know it as {@code @themes}. */
    @Bean
    FindThemes themes(Views views, ThemesProjection projection, Today today) {
        return new FindThemes(views, projection, today);
    }
}
