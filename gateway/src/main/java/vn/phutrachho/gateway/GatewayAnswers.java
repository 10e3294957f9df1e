package vn.phutrachho.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.assets.PageAssets;

/**
 * What the gateway answers by itself when a request goes no further: problem JSON to a program, a
 * page to a person.
 */
@Component
class GatewayAnswers {
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;
    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final MessageSource messages;
    private final JsonMapper json;
    private final String page;

    GatewayAnswers(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
        this.page = template();
    }

    /** A reload would help this one: somebody opens a page, and no script waits for the answer. */
    static boolean opensPage(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name()) && wantsPage(request);
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith("/api/");
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType((wantsPage(request) ? PAGE : PROBLEM).toString());
        response.getOutputStream().write(body(request, status, code));
    }

    ServerResponse of(HttpServletRequest request, int status, String code) {
        return ServerResponse.status(status)
                .header("Cache-Control", "no-store")
                .contentType(wantsPage(request) ? PAGE : PROBLEM)
                .body(body(request, status, code));
    }

    private byte[] body(HttpServletRequest request, int status, String code) {
        Locale language = Language.of(request);
        String title = text(code + ".title", language);
        String detail = text(code, language);
        return wantsPage(request)
                ? page(language, status, title, detail).getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(problem(status, code, title, detail));
    }

    private static Map<String, Object> problem(
            int status, String code, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:phutrachho:problem:" + code);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        return problem;
    }

    private String page(Locale language, int status, String title, String detail) {
        boolean signIn = status == 401;
        return filled(
                Map.of(
                        "language",
                        language.getLanguage(),
                        "assets",
                        PageAssets.prefix(),
                        "title",
                        title,
                        "detail",
                        detail,
                        "above",
                        text("page.above", language),
                        "href",
                        signIn ? "/session/renewed" : "/",
                        "target",
                        signIn ? "_blank" : "_self",
                        "act",
                        text(signIn ? "page.sign-in" : "page.home", language)));
    }

    /** The page that tells other tabs that somebody is signed in again. */
    String renewed(HttpServletRequest request) {
        Locale language = Language.of(request);
        return filled(
                        Map.of(
                                "language", language.getLanguage(),
                                "assets", PageAssets.prefix(),
                                "title", text("page.renewed.title", language),
                                "detail", text("page.renewed", language),
                                "above", "",
                                "href", "/",
                                "target", "_self",
                                "act", text("page.home", language)))
                .replace(
                        "</head>",
                        "<script defer src=\""
                                + PageAssets.prefix()
                                + "renewed.js\"></script></head>");
    }

    private String filled(Map<String, String> values) {
        String filled = page;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled =
                    filled.replace(
                            "{{" + value.getKey() + "}}",
                            HtmlUtils.htmlEscape(value.getValue(), "UTF-8"));
        }
        return filled;
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static String template() {
        try (InputStream in = GatewayAnswers.class.getResourceAsStream("/pages/answer.html")) {
            if (in == null) {
                throw new IllegalStateException("pages/answer.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
