package vn.phutrachho.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.phutrachho.events.AccountId;

/**
 * Puts the frame of the current page together; the layout asks it ({@code
 * ${@pageFrame.current()}}).
 */
public final class PageFrame {
    private static final Logger log = LoggerFactory.getLogger(PageFrame.class);

    private final Standings standings;
    private final SimulatedDay simulatedDay;

    PageFrame(Standings standings, SimulatedDay simulatedDay) {
        this.standings = standings;
        this.simulatedDay = simulatedDay;
    }

    public Frame current() {
        HttpServletRequest request = request();
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Standing standing = standing(who);
        List<NavItem> navigation = Navigation.of(standing);
        String address = request.getRequestURI();
        return new Frame(
                who instanceof JwtAuthenticationToken token ? nameOf(token) : "",
                standing.unit(),
                navigation,
                current(navigation, address),
                "to".equals(cookie(request, "chu")),
                "toi".equals(cookie(request, "nen")),
                LocaleContextHolder.getLocale().getLanguage(),
                here(request, address),
                simulatedDay.day());
    }

    private Standing standing(@Nullable Authentication who) {
        if (!(who instanceof JwtAuthenticationToken token)) {
            return Standing.NONE;
        }
        try {
            return standings.of(new AccountId(token.getName()));
        } catch (RuntimeException e) {
            // the page that says what is wrong has a frame, too
            log.warn("No links in the frame", e);
            return Standing.NONE;
        }
    }

    private static String nameOf(JwtAuthenticationToken token) {
        String name = token.getToken().getClaimAsString("name");
        return name == null ? token.getName() : name;
    }

    private static String current(List<NavItem> navigation, String address) {
        return navigation.stream()
                .filter(item -> item.holds(address))
                .map(NavItem::path)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** A page that answers a POST has no address to come back to. */
    private static String here(HttpServletRequest request, String address) {
        if (!request.getMethod().equals("GET") || address.equals("/error")) {
            return "/trang-chu";
        }
        return request.getQueryString() == null
                ? address
                : address + "?" + request.getQueryString();
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }
}
