package vn.phutrachho.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that catches nothing is no rule: each has a class that it must catch. */
class HouseRulesTest {
    private static final JavaClasses VIOLATING =
            new ClassFileImporter()
                    .importPackages(
                            "vn.phutrachho.household.violating", "vn.phutrachho.member.violating");

    private static final Map<ArchRule, List<String>> CAUGHT =
            Map.of(
                    HouseRules.THE_DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE,
                    List.of("ClockedAggregate", "ChanceId"),
                    HouseRules.THE_DOMAIN_IS_PLAIN_JAVA,
                    List.of("WebbedAggregate"),
                    HouseRules.SERVICES_DO_NOT_KNOW_ONE_ANOTHER,
                    List.of("CuriousNeighbour"),
                    HouseRules.NAMES_SAY_WHAT_A_THING_IS,
                    List.of("GrievanceManager"),
                    HouseRules.A_POLICY_IS_A_SENTENCE,
                    List.of("GrievanceEscalator"),
                    HouseRules.CONTROLLERS_STAND_IN_WEB,
                    List.of("StrayController"),
                    HouseRules.CONTROLLERS_ASK_WHO_IS_ASKING,
                    List.of("StrayController"),
                    HouseRules.A_DAY_OF_A_FORM_SAYS_WHICH_REFUSALS_ARE_ABOUT_IT,
                    List.of("SilentForm"),
                    HouseRules.NEEDS_STAND_IN_THE_CONSTRUCTOR,
                    List.of("InjectedField"));

    static Iterable<Map.Entry<ArchRule, List<String>>> caught() {
        return CAUGHT.entrySet();
    }

    @ParameterizedTest
    @MethodSource("caught")
    void a_rule_catches_the_classes_that_break_it(Map.Entry<ArchRule, List<String>> rule) {
        String report = rule.getKey().evaluate(VIOLATING).getFailureReport().toString();
        assertThat(rule.getValue()).allSatisfy(name -> assertThat(report).contains(name));
    }

    @Test
    void every_rule_has_a_class_that_it_must_catch() {
        long rules =
                Arrays.stream(HouseRules.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .filter(field -> field.getType() == ArchRule.class)
                        .count();
        assertThat(CAUGHT).hasSize((int) rules);
    }
}
