package vn.phutrachho.kit.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.phutrachho.assets.PageAssets;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccountGrants;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.time.SimulatedClock;
import vn.phutrachho.kit.time.Today;

/** Pages and problem answers for every service. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication
@Import({ProblemAnswers.class, ProblemPages.class})
public class WebAutoConfiguration {

    @Bean
    Dates dates(ObjectProvider<Clock> clock) {
        return new Dates(clock.getIfAvailable(() -> Clock.system(Today.ZONE)));
    }

    @Bean
    Numbers numbers() {
        return new Numbers();
    }

    @Bean
    SpokenLanguages spokenLanguages(MessageSource messages) {
        return new SpokenLanguages(messages);
    }

    @Bean
    Here here() {
        return new Here();
    }

    @Bean
    PageFrame pageFrame(
            ObjectProvider<Standings> standings,
            ObjectProvider<Access> access,
            ObjectProvider<SimulatedDay> day,
            ObjectProvider<SimulatedClock> clock) {
        return new PageFrame(
                account -> standings.getIfAvailable(() -> byGrants(access)).of(account),
                () -> day.getIfAvailable(() -> simulated(clock)).day());
    }

    /** By this service's copy of grants and units; the unit shown is that of the first grant. */
    private static Standings byGrants(ObjectProvider<Access> access) {
        Access known = access.getIfAvailable();
        if (known == null) {
            return _ -> Standing.NONE;
        }
        return account -> {
            Caller caller = known.caller(account);
            String unit =
                    caller.grants().stream()
                            .map(AccountGrants.Grant::unit)
                            .filter(each -> !each.equals(UnitTree.ROOT))
                            .map(each -> caller.tree().name(each, caller.today()))
                            .findFirst()
                            .orElse("");
            boolean desk =
                    caller.grants().stream()
                            .map(AccountGrants.Grant::unit)
                            .anyMatch(each -> caller.tree().kind(each).isPresent());
            return new Standing(caller.roles(), unit, desk);
        };
    }

    private static SimulatedDay simulated(ObjectProvider<SimulatedClock> clocks) {
        SimulatedClock clock = clocks.getIfAvailable();
        return () -> clock != null && clock.simulates() ? Today.dayOf(clock.instant()) : null;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    Problems problems(MessageSource messages) {
        return new Problems(messages);
    }

    @Bean
    FilterRegistrationBean<LargestBodyFilter> largestBody(
            @Value("${phutrachho.largest-body:8MB}") String limit, ProblemAnswers problems) {
        FilterRegistrationBean<LargestBodyFilter> filter =
                new FilterRegistrationBean<>(
                        new LargestBodyFilter(DataSize.parse(limit).toBytes(), problems));
        filter.setOrder(-1); // behind Spring Security, before a body is read for its fingerprint
        return filter;
    }

    @Bean
    WebMvcConfigurer typedValues(Dates dates) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addFormatterForFieldType(LocalDate.class, new TypedDates(dates::today));
                registry.addConverterFactory(new TypedIds());
            }
        };
    }

    /**
     * Names that every template knows: Thymeleaf lets no bean be called where an address is made.
     */
    @Bean
    static BeanPostProcessor wordsOfTemplates(
            ObjectProvider<Dates> dates,
            ObjectProvider<Numbers> numbers,
            ObjectProvider<Here> here) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) {
                    views.addStaticVariable("icons", PageAssets.prefix() + "icons.svg#");
                    views.addStaticVariable("dates", dates.getObject());
                    views.addStaticVariable("numbers", numbers.getObject());
                    views.addStaticVariable("here", here.getObject());
                }
                return bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor oneRequestPerForm() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("requestDataValueProcessor")
                                && bean instanceof RequestDataValueProcessor processor
                        ? new OneRequestPerForm(processor)
                        : bean;
            }
        };
    }
}
