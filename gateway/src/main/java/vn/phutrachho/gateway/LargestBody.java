package vn.phutrachho.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before any of it is read. A body of undeclared length is limited by the
 * service that reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LargestBody extends OncePerRequestFilter {
    private final long bytes;
    private final GatewayAnswers answers;

    LargestBody(GatewaySettings settings, GatewayAnswers answers) {
        this.bytes = settings.largestBody().toBytes();
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > bytes) {
            response.setHeader("Connection", "close");
            answers.write(request, response, 413, "request.too-large");
        } else {
            chain.doFilter(request, response);
        }
    }
}
