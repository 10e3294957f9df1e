package vn.phutrachho.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Vietnamese first: a page is English only for somebody who chose so (cookie {@code lang}),
 * whatever language their phone was sold with; a program may ask by {@code Accept-Language}.
 */
public final class Languages implements LocaleResolver {
    public static final Locale VIETNAMESE = Locale.of("vi");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = chosen(request);
        if (chosen != null) {
            return chosen.equals("en") ? Locale.ENGLISH : VIETNAMESE;
        }
        boolean program = asked(request).startsWith("/api/");
        boolean english =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        return program && english ? Locale.ENGLISH : VIETNAMESE;
    }

    /**
     * What was asked for first: a request that failed goes on under the address of the error page.
     */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }

    private static @Nullable String chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals("lang")) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The gateway sets the language");
    }
}
