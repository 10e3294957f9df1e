package vn.phutrachho.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of the kit against a store, within a test of the kit itself.
 *
 * @param passed names of the tests that passed
 * @param failures what each of the others failed with
 */
record KitRun(Set<String> passed, Map<String, String> failures) {

    static KitRun of(Class<?> kit) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(kit))
                        .filters(EngineFilter.includeEngines("junit-jupiter"))
                        .build();
        var run = new KitRun(new TreeSet<>(), new TreeMap<>());
        // without the listeners of the run that this one is a part of
        LauncherFactory.create(
                        LauncherConfig.builder()
                                .enableTestExecutionListenerAutoRegistration(false)
                                .enableLauncherSessionListenerAutoRegistration(false)
                                .build())
                .execute(request, new Keeping(run));
        return run;
    }

    /** What the test failed with; fails if it passed. */
    String failure(String test) {
        assertThat(failures).as("what failed").containsKey(test);
        return Objects.requireNonNull(failures.get(test));
    }

    private record Keeping(KitRun run) implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
                return;
            }
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                run.passed.add(method.getMethodName());
            } else {
                run.failures.put(
                        method.getMethodName(),
                        result.getThrowable().map(Throwable::toString).orElse("aborted"));
            }
        }
    }
}
