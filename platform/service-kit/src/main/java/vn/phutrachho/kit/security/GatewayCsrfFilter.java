package vn.phutrachho.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gateway keeps the browser's session and checks its CSRF token; it tells the token to the
 * service that draws the form. Spring's own processor then puts it into every {@code th:action}
 * form.
 */
public final class GatewayCsrfFilter extends OncePerRequestFilter {
    /** Only the gateway can set it: it takes away what a browser sends by that name. */
    public static final String HEADER = "X-Gw-Csrf";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String value = request.getHeader(HEADER);
        if (value != null && !value.isEmpty()) {
            CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
            request.setAttribute(CsrfToken.class.getName(), token);
            request.setAttribute("_csrf", token);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // an error page has forms in its frame, too
    }
}
