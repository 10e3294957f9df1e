package vn.phutrachho.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phutrachho.assets.PageAssets;

/**
 * The one page of the provider. Its style sheet is the gateway's, so that a first visit loads it
 * once.
 */
@Controller
class SignIn {
    private final IdentitySettings settings;
    private final Accounts accounts;

    SignIn(IdentitySettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("assets", settings.gateway() + PageAssets.prefix());
        model.addAttribute("accounts", accounts.shown());
        model.addAttribute("wrong", request.getParameter("error") != null);
        model.addAttribute("dark", chosen(request, "nen", "toi"));
        model.addAttribute("large", chosen(request, "chu", "to"));
        return "login";
    }

    /** Cookies of the gateway on the same host are seen here, too. */
    static boolean chosen(HttpServletRequest request, String cookie, String value) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(c -> c.getName().equals(cookie) && c.getValue().equals(value));
    }

    static Locale language(HttpServletRequest request) {
        return chosen(request, "lang", "en") ? Locale.ENGLISH : Locale.of("vi");
    }
}
