package vn.phutrachho.kit.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.kit.time.Today;

/** Parts of the edge for tests of other packages. */
public final class EdgeParts {
    private EdgeParts() {}

    public static ProblemAnswers answers(MessageSource messages) {
        return new ProblemAnswers(
                new Problems(messages),
                new Languages(),
                new JsonMapper(),
                new Dates(Clock.system(Today.ZONE)));
    }
}
