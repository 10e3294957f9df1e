package vn.phutrachho.kit.web;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.StoreFailure;
import vn.phutrachho.kit.access.RightsNotKnownYet;

/**
 * Turns whatever went wrong into the one answer that a person or a program gets. No text of an
 * exception ever leaves.
 */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String LETTERS = "ABCDEFGHKLMNPRSTUVXY23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The answer to a failure; one that is our own fault is written to the log under the incident
     * that it names.
     */
    public Problem of(Throwable failure, Locale locale) {
        if (holdsTooMuch(failure)) {
            return problem(413, "request.too-large", locale);
        }
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            Problem known = known(cause, locale);
            if (known != null) {
                return known;
            }
        }
        return ours(failure, locale);
    }

    /** The answer to a bare status, from a filter or the server. */
    public Problem of(int status, Locale locale) {
        return problem(status, codeOf(status), locale);
    }

    /** An answer by its code; the sentence is the message {@code refusal.<code>}. */
    public Problem problem(int status, String code, Locale locale, Object... arguments) {
        return problem(status, code, locale, List.of(), null, arguments);
    }

    /** The sentence of a refusal in the person's language. */
    public String sentence(Refusal refusal, Locale locale) {
        return sentence(refusal.code(), locale, refusal.arguments());
    }

    /** The sentences of a form's errors, for an answer to a program. */
    public List<ProblemError> errors(BindingResult result, Locale locale) {
        List<ProblemError> errors = new ArrayList<>();
        for (ObjectError error : result.getAllErrors()) {
            String field = error instanceof FieldError at ? at.getField() : error.getObjectName();
            errors.add(ProblemError.field(field, kebab(error.getCode()), text(error, locale)));
        }
        return errors;
    }

    private @Nullable Problem known(Throwable failure, Locale locale) {
        return switch (failure) {
            case InvalidRequest refusal ->
                    problem(
                            statusOf(refusal.kind()),
                            refusal.code(),
                            locale,
                            refusal.errors(),
                            null,
                            refusal.arguments());
            case Refusal refusal ->
                    problem(statusOf(refusal.kind()), refusal.code(), locale, refusal.arguments());
            case MethodArgumentNotValidException invalid ->
                    invalid(errors(invalid.getBindingResult(), locale), locale);
            case BindException invalid -> invalid(errors(invalid, locale), locale);
            case HandlerMethodValidationException invalid ->
                    invalid(parameters(invalid, locale), locale);
            case UnrecognizedPropertyException unknown -> unknownField(unknown, locale);
            case HttpMessageNotReadableException unreadable ->
                    next(unreadable) == null ? problem(400, "request.malformed", locale) : null;
            case tools.jackson.core.JacksonException _ -> problem(400, "request.malformed", locale);
            case TypeMismatchException mismatch -> wrongType(mismatch, locale);
            case MaxUploadSizeExceededException _ -> problem(413, "request.too-large", locale);
            case MultipartException _ -> problem(400, "request.malformed", locale);
            case AccessDeniedException _ -> problem(403, "access.refused", locale);
            case AuthenticationException _ -> problem(401, "access.no-token", locale);
            case ConcurrencyException _ -> problem(409, "record.changed", locale);
            case AggregateConflict _ -> problem(409, "record.changed", locale);
            case AggregateNotFoundException _ -> problem(404, "record.unknown", locale);
            case RightsNotKnownYet notYet ->
                    problem(503, "service.catching-up", locale, notYet.percent());
            case StoreFailure _, MongoTimeoutException _, MongoSocketException _ ->
                    unavailable(failure, locale);
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ ->
                    unavailable(failure, locale);
            case ErrorResponse response when response.getStatusCode().value() < 500 ->
                    problem(
                            response.getStatusCode().value(),
                            codeOf(response.getStatusCode().value()),
                            locale);
            default -> null;
        };
    }

    private Problem unknownField(UnrecognizedPropertyException unknown, Locale locale) {
        String field = unknown.getPropertyName();
        String sentence = sentence("request.unknown-field", locale, field);
        return problem(
                400,
                "request.unknown-field",
                locale,
                List.of(ProblemError.field(field, "unknown-field", sentence)),
                null,
                field);
    }

    private Problem wrongType(TypeMismatchException mismatch, Locale locale) {
        String field = String.valueOf(mismatch.getPropertyName());
        String sentence = sentence("request.wrong-type", locale, field);
        return problem(
                400,
                "request.wrong-type",
                locale,
                List.of(ProblemError.field(field, "type-mismatch", sentence)),
                null,
                field);
    }

    private Problem unavailable(Throwable failure, Locale locale) {
        String incident = incident();
        log.error("Incident {}: the database did not answer", incident, failure);
        return problem(503, "service.unavailable", locale, List.of(), incident);
    }

    private Problem ours(Throwable failure, Locale locale) {
        String incident = incident();
        log.error("Incident {}", incident, failure);
        return problem(500, "service.failed", locale, List.of(), incident);
    }

    private Problem invalid(List<ProblemError> errors, Locale locale) {
        return problem(422, "request.invalid", locale, errors, null, errors.size());
    }

    private List<ProblemError> parameters(HandlerMethodValidationException invalid, Locale locale) {
        List<ProblemError> errors = new ArrayList<>();
        invalid.getParameterValidationResults()
                .forEach(
                        result -> {
                            String field =
                                    String.valueOf(result.getMethodParameter().getParameterName());
                            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                                errors.add(
                                        ProblemError.field(
                                                field, codeOf(error), text(error, locale)));
                            }
                        });
        return errors;
    }

    private Problem problem(
            int status,
            String code,
            Locale locale,
            List<ProblemError> errors,
            @Nullable String incident,
            Object... arguments) {
        String title =
                messages.getMessage(
                        "problem.title." + status,
                        null,
                        messages.getMessage("problem.title.other", null, "", locale),
                        locale);
        return new Problem(
                "urn:phutrachho:problem:" + code,
                String.valueOf(title),
                status,
                sentence(code, locale, arguments),
                code,
                incident,
                errors);
    }

    private String sentence(String code, Locale locale, Object... arguments) {
        String general = messages.getMessage("refusal.other", null, code, locale);
        return String.valueOf(messages.getMessage("refusal." + code, arguments, general, locale));
    }

    private String text(MessageSourceResolvable error, Locale locale) {
        return messages.getMessage(error, locale);
    }

    private static String codeOf(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "access.no-token";
            case 403 -> "access.refused";
            case 404 -> "path.unknown";
            case 405 -> "request.method";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.media-type";
            case 429 -> "request.too-many";
            case 503, 504 -> "service.unavailable";
            default -> status < 500 ? "request.malformed" : "service.failed";
        };
    }

    static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
    }

    /** {@code NotBlank} is {@code not-blank} outside; a refusal's code stays as it is. */
    private static String kebab(@Nullable String code) {
        return code == null
                ? "invalid"
                : code.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Whoever reads a body wraps this in "cannot be read". */
    private static boolean holdsTooMuch(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof BodyTooLarge || cause instanceof SizeException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    /** Six letters and digits that cannot be misheard, in two groups: {@code B4K7 2M}. */
    private static String incident() {
        StringBuilder text = new StringBuilder(7);
        for (int i = 0; i < 6; i++) {
            text.append(i == 4 ? " " : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
