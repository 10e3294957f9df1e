package vn.phutrachho.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, as RFC 9457 writes it.
 *
 * @param type {@code urn:phutrachho:problem:} and the code
 * @param title what kind of answer this is, in the person's language
 * @param detail what is the matter and what to do, in the person's language
 * @param code stable, in the domain's words: {@code plan.not-submitted}
 * @param incident what to read out on the telephone; only where the fault is ours
 * @param errors by field, or by row and column
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String incident,
        List<ProblemError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}
