package vn.phutrachho.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of the gateway's own few sentences: as chosen by cookie, for programs as asked, else
 * Vietnamese.
 */
final class Language {
    static final String COOKIE = "lang";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private Language() {}

    static Locale of(HttpServletRequest request) {
        String chosen = cookie(request, COOKIE);
        if (chosen != null) {
            return chosen.equals("en") ? Locale.ENGLISH : VIETNAMESE;
        }
        boolean program = request.getRequestURI().startsWith("/api/");
        boolean asksEnglish =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        return program && asksEnglish ? Locale.ENGLISH : VIETNAMESE;
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
