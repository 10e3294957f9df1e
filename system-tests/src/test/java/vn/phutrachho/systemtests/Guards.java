package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Holds a step against everybody whose step it is not. */
record Guards(TheSystem system) {

    /** Everybody else is refused with a code, and nothing has changed. */
    void refusedToAllBut(List<String> allowed, Function<As, Answer> step) {
        Map<String, Long> before = system.decided();
        for (String account : People.ALL) {
            if (!allowed.contains(account)) {
                Answer answer = step.apply(system.as(account));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
                assertThat(answer.code()).as(answer.toString()).startsWith("access.");
            }
        }
        Answer stranger = step.apply(system.withToken(null));
        assertThat(stranger.status()).as(stranger.toString()).isEqualTo(401);
        assertThat(stranger.code()).as(stranger.toString()).startsWith("access.");
        assertThat(system.decidedSince(before)).as("decided meanwhile").isEmpty();
    }
}
