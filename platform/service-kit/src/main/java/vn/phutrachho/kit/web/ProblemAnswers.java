package vn.phutrachho.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failure once, for all controllers: a program gets problem JSON, a person a page
 * that says what to do.
 */
@ControllerAdvice
public final class ProblemAnswers {
    private final Problems problems;
    private final LocaleResolver languages;
    private final JsonMapper json;
    private final Dates dates;

    ProblemAnswers(Problems problems, LocaleResolver languages, JsonMapper json, Dates dates) {
        this.problems = problems;
        this.languages = languages;
        this.json = json;
        this.dates = dates;
    }

    @ExceptionHandler
    @Nullable Object answer(Exception failure, HttpServletRequest request) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return null; // nobody is there any more
        }
        return answer(problems.of(failure, languages.resolveLocale(request)), request, failure);
    }

    Object answer(Problem problem, HttpServletRequest request, @Nullable Throwable failure) {
        return wantsPage(request) ? page(problem, request) : program(problem, failure);
    }

    /** Who only wanted to look has sent nothing, and who came too early may look again. */
    private ModelAndView page(Problem problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("kit/problem");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("at", dates.now());
        boolean looked = request.getMethod().equals("GET");
        page.addObject("looked", looked);
        page.addObject("again", looked && problem.status() == 503);
        return page;
    }

    private ResponseEntity<byte[]> program(Problem problem, @Nullable Throwable failure) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
        headers.setCacheControl("no-store");
        if (failure instanceof org.springframework.web.ErrorResponse response) {
            headers.putAll(Map.copyOf(allowed(response)));
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .body(json.writeValueAsBytes(problem));
    }

    private static Map<String, java.util.List<String>> allowed(
            org.springframework.web.ErrorResponse response) {
        java.util.List<String> allow = response.getHeaders().get(HttpHeaders.ALLOW);
        return allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow);
    }

    /** For filters, where no controller answers. */
    public void write(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problems.of(status, languages.resolveLocale(request)), response);
    }

    /** For filters, where no controller answers. */
    public void write(
            int status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problems.problem(status, code, languages.resolveLocale(request)), response);
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static boolean wantsPage(HttpServletRequest request) {
        String path = String.valueOf(originalPath(request));
        if (path.startsWith("/api/")
                || path.startsWith("/actuator/")
                || path.startsWith("/standalone/")) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null
                || (accept != null && accept.contains("text/html"));
    }

    private static @Nullable Object originalPath(HttpServletRequest request) {
        Object path = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getRequestURI() : path;
    }
}
