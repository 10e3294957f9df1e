package vn.phutrachho.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what failed or led nowhere at the gateway itself. */
@Controller
class Errors implements ErrorController {
    private final GatewayAnswers answers;

    Errors(GatewayAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = known instanceof Integer given ? given : 404;
        answers.write(request, response, status, code(status));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "access.no-token";
            case 403 -> "access.refused";
            case 404 -> "path.unknown";
            case 405 -> "request.method";
            case 413 -> "request.too-large";
            case 429 -> "request.too-many";
            case 503 -> "service.unavailable";
            case 504 -> "service.slow";
            default -> status < 500 ? "request.malformed" : "service.failed";
        };
    }
}
