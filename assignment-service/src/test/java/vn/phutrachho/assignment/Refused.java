package vn.phutrachho.assignment;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import vn.phutrachho.events.Refusal;

/** Matches a refusal by its stable code. */
public final class Refused extends TypeSafeMatcher<Throwable> {
    private final String code;

    private Refused(String code) {
        this.code = code;
    }

    public static Matcher<Throwable> with(String code) {
        return new Refused(code);
    }

    @Override
    protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Refusal refusal && refusal.code().equals(code);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a refusal " + code);
    }
}
