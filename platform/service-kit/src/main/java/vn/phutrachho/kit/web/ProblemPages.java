package vn.phutrachho.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Where the server sends what failed outside a controller: a filter, a template, the server itself.
 */
@Controller
public final class ProblemPages implements ErrorController {
    private final Problems problems;
    private final ProblemAnswers answers;
    private final LocaleResolver languages;

    ProblemPages(Problems problems, ProblemAnswers answers, LocaleResolver languages) {
        this.problems = problems;
        this.answers = answers;
        this.languages = languages;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem =
                failure instanceof Throwable cause
                        ? problems.of(cause, languages.resolveLocale(request))
                        : problems.of(
                                status instanceof Integer known ? known : 404,
                                languages.resolveLocale(request));
        return answers.answer(problem, request, null);
    }
}
