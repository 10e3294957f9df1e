package vn.phutrachho.kit.web.once;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.web.ProblemAnswers;
import vn.phutrachho.kit.web.WebAutoConfiguration;

/** Idempotency for every service that has a database. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, WebAutoConfiguration.class})
@ConditionalOnWebApplication
@ConditionalOnBean(MongoDatabase.class)
public class OnceAutoConfiguration {
    /** After Spring Security (which stands at -100), since a key belongs to an account. */
    private static final int BEHIND_SECURITY = 0;

    @Bean
    FilterRegistrationBean<OnceFilter> once(MongoDatabase database, ProblemAnswers problems) {
        FilterRegistrationBean<OnceFilter> filter =
                new FilterRegistrationBean<>(new OnceFilter(new Keys(database), problems));
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }
}
