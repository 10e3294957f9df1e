package vn.phutrachho.kit.proof;

import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import vn.phutrachho.events.Refusal;

/** A rule said no, and nothing happened. */
public final class Refused {
    private Refused() {}

    /** Asserts the code of the refusal and that there is no event. */
    public static void with(String code, ResultValidator<?> result) {
        result.expectNoEvents().expectException(with(code));
    }

    /** Matches a refusal by its stable code. */
    public static Matcher<Throwable> with(String code) {
        return new CustomTypeSafeMatcher<>("a refusal " + code) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof Refusal refusal && refusal.code().equals(code);
            }
        };
    }
}
