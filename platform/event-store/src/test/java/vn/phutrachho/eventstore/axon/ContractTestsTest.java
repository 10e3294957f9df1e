package vn.phutrachho.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Axon's contract tests are run as Axon publishes them: all 49, none overridden, none skipped. */
class ContractTestsTest {

    @Test
    void all_49_are_run() {
        assertThat(tests(AxonStorageContractIT.class)).hasSize(28);
        assertThat(tests(EmbeddedStoreContractIT.class)).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(classes = {AxonStorageContractIT.class, EmbeddedStoreContractIT.class})
    void none_is_overridden_or_skipped(Class<?> contract) {
        assertThat(tests(contract))
                .allMatch(
                        test -> test.getDeclaringClass().getName().startsWith("org.axonframework"));
        assertThat(skipped(contract)).isEmpty();
    }

    @Test
    void one_that_is_would_be_found() {
        assertThat(tests(Published.class)).hasSize(3);
        assertThat(tests(Lenient.class))
                .extracting(test -> test.getDeclaringClass().getSimpleName(), Method::getName)
                .containsExactlyInAnyOrder(
                        tuple("Lenient", "a_second_promise"), tuple("Lenient", "a_third_promise"));
        assertThat(skipped(Lenient.class)).containsExactly("a_third_promise");
        assertThat(skipped(Asleep.class)).containsExactly("Asleep");
    }

    /** As JUnit finds them; a test that is overridden without its annotation is none. */
    private static List<Method> tests(Class<?> contract) {
        // without the listeners of the run that this one is a part of
        TestPlan found =
                LauncherFactory.create(
                                LauncherConfig.builder()
                                        .enableTestExecutionListenerAutoRegistration(false)
                                        .enableLauncherSessionListenerAutoRegistration(false)
                                        .build())
                        .discover(
                                LauncherDiscoveryRequestBuilder.request()
                                        .selectors(DiscoverySelectors.selectClass(contract))
                                        .filters(EngineFilter.includeEngines("junit-jupiter"))
                                        .build());
        return found.getRoots().stream()
                .flatMap(root -> found.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(test -> (MethodSource) test.getSource().orElseThrow())
                .map(MethodSource::getJavaMethod)
                .toList();
    }

    /** Tests, or the whole class, that JUnit skips always or under some condition. */
    private static List<String> skipped(Class<?> contract) {
        return Stream.concat(
                        Stream.of(contract)
                                .filter(ContractTestsTest::isConditional)
                                .map(Class::getSimpleName),
                        tests(contract).stream()
                                .filter(ContractTestsTest::isConditional)
                                .map(Method::getName))
                .toList();
    }

    private static boolean isConditional(AnnotatedElement what) {
        return Arrays.stream(what.getAnnotations())
                .map(annotation -> annotation.annotationType())
                .anyMatch(
                        type ->
                                type.equals(Disabled.class)
                                        || type.getPackage()
                                                .equals(
                                                        DisabledIfSystemProperty.class
                                                                .getPackage()));
    }

    /** A contract that somebody publishes. */
    static class Published {

        @Test
        void a_promise() {
            throw new AssertionError("it is not kept");
        }

        @Test
        void a_second_promise() {
            throw new AssertionError("it is not kept");
        }

        @Test
        void a_third_promise() {
            throw new AssertionError("it is not kept");
        }
    }

    /** A store that has made the contract easier for itself. */
    static final class Lenient extends Published {

        @Override
        void a_promise() {
            // is no test any more
        }

        @Test
        @Override
        void a_second_promise() {
            // asks for nothing
        }

        @Test
        @Disabled("it would fail")
        @Override
        void a_third_promise() {
            super.a_third_promise();
        }
    }

    /** One that is never tried. */
    @Disabled("it would fail")
    static final class Asleep extends Published {}
}
