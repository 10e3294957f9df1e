package vn.phutrachho.houserules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Every service runs them over its own classes. */
public final class HouseRules {
    private static final String AGGREGATE = "org.axonframework.spring.stereotype.Aggregate";
    private static final List<String> SERVICES =
            List.of("member", "household", "assignment", "reporting");

    /** Time and ids come into the domain from outside (D7). */
    @ArchTest
    public static final ArchRule THE_DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE =
            classes()
                    .that(decide())
                    .should(notCall(clocksAndChance()))
                    .allowEmptyShould(true)
                    .as("aggregates, commands and projections read no clock and make no ids (D7)");

    /** The domain is plain Java, but for the few annotations of Axon. */
    @ArchTest
    public static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            noClasses()
                    .that(decide())
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "com.mongodb..",
                                    "org.apache.kafka..",
                                    "org.springframework.web..",
                                    "org.springframework.data..",
                                    "jakarta.servlet..",
                                    "tools.jackson.."))
                    .allowEmptyShould(true)
                    .as("aggregates, commands and projections know no database, broker or web");

    /** A service knows other services only through platform/domain-events. */
    @ArchTest
    public static final ArchRule SERVICES_DO_NOT_KNOW_ONE_ANOTHER =
            classes()
                    .should(knowNoOtherService())
                    .allowEmptyShould(true)
                    .as("a service knows the others only through domain-events");

    /** Names say what a thing is. */
    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .orShould()
                    .haveSimpleNameStartingWith("Base")
                    .allowEmptyShould(true)
                    .as("no Manager, Helper, Util, Impl, Base or Dto");

    /** An automation is a sentence. */
    @ArchTest
    public static final ArchRule A_POLICY_IS_A_SENTENCE =
            classes()
                    .that()
                    .areAnnotatedWith("org.axonframework.config.ProcessingGroup")
                    .should()
                    .haveSimpleNameStartingWith("When")
                    .andShould()
                    .haveNameMatching(".*\\.policy\\.When\\w+Then\\w+")
                    .andShould()
                    .beAnnotatedWith("vn.phutrachho.kit.events.Reads")
                    .allowEmptyShould(true)
                    .as(
                            "an automation is WhenXThenY in a package policy, and says which log it reads");

    /** The web is in web. */
    @ArchTest
    public static final ArchRule CONTROLLERS_STAND_IN_WEB =
            classes()
                    .that()
                    .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .or()
                    .areAnnotatedWith("org.springframework.stereotype.Controller")
                    .should()
                    .resideInAPackage("..web..")
                    .allowEmptyShould(true)
                    .as("controllers stand in packages called web");

    /** Default is deny: whoever answers requests asks who is asking. */
    @ArchTest
    public static final ArchRule CONTROLLERS_ASK_WHO_IS_ASKING =
            classes()
                    .that()
                    .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .or()
                    .areAnnotatedWith("org.springframework.stereotype.Controller")
                    .should(reach("vn.phutrachho.kit.access"))
                    .allowEmptyShould(true)
                    .as("a controller reaches the caller's rights itself or through what it calls");

    /** What is wrong with a day is told beside it. */
    @ArchTest
    public static final ArchRule A_DAY_OF_A_FORM_SAYS_WHICH_REFUSALS_ARE_ABOUT_IT =
            fields().that()
                    .haveRawType(LocalDate.class)
                    .and()
                    .areNotStatic()
                    .and()
                    .areDeclaredInClassesThat(areForms())
                    .should()
                    .beAnnotatedWith("vn.phutrachho.kit.web.Refusals")
                    .allowEmptyShould(true)
                    .as("a day of a form says by @Refusals which refusals are about it");

    /** What a class needs stands in its constructor. */
    @ArchTest
    public static final ArchRule NEEDS_STAND_IN_THE_CONSTRUCTOR =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .allowEmptyShould(true)
                    .as("no field is injected");

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> areForms() {
        return DescribedPredicate.describe(
                "are forms of pages",
                type ->
                        type.getSimpleName().endsWith("Form")
                                && type.getPackageName().contains(".web"));
    }

    private static DescribedPredicate<JavaClass> decide() {
        return DescribedPredicate.describe(
                "aggregates, commands and projections",
                type ->
                        type.isAnnotatedWith(AGGREGATE)
                                || type.getPackageName().endsWith(".command")
                                || isProjection(type));
    }

    private static boolean isProjection(JavaClass type) {
        return !type.isInterface() && type.isAssignableTo("vn.phutrachho.projections.Projection");
    }

    private static DescribedPredicate<JavaMethodCall> clocksAndChance() {
        Set<String> forbidden =
                Set.of(
                        "java.time.Instant.now",
                        "java.time.LocalDate.now",
                        "java.time.LocalDateTime.now",
                        "java.time.ZonedDateTime.now",
                        "java.time.OffsetDateTime.now",
                        "java.time.YearMonth.now",
                        "java.time.Year.now",
                        "java.util.UUID.randomUUID",
                        "java.lang.System.currentTimeMillis",
                        "java.lang.System.nanoTime",
                        "java.lang.Math.random");
        return DescribedPredicate.describe(
                "clocks and chance",
                call -> forbidden.contains(call.getTargetOwner().getName() + "." + call.getName()));
    }

    private static ArchCondition<JavaClass> notCall(DescribedPredicate<JavaMethodCall> forbidden) {
        return new ArchCondition<>("not call " + forbidden.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(forbidden)
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> knowNoOtherService() {
        return new ArchCondition<>("know no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String home = serviceOf(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> !home.isEmpty())
                        .filter(d -> !serviceOf(d.getTargetClass()).isEmpty())
                        .filter(d -> !serviceOf(d.getTargetClass()).equals(home))
                        .forEach(
                                d ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, d.getDescription())));
            }
        };
    }

    private static String serviceOf(JavaClass type) {
        return SERVICES.stream()
                .filter(s -> (type.getPackageName() + ".").startsWith("vn.phutrachho." + s + "."))
                .findFirst()
                .orElse("");
    }

    private static ArchCondition<JavaClass> reach(String packageName) {
        return new ArchCondition<>("reach " + packageName) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean reaches =
                        type.getTransitiveDependenciesFromSelf().stream()
                                .anyMatch(
                                        d ->
                                                d.getTargetClass()
                                                        .getPackageName()
                                                        .equals(packageName));
                if (!reaches) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " never asks who is asking"));
                }
            }
        };
    }
}
