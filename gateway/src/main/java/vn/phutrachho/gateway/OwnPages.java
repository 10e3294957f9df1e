package vn.phutrachho.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The few addresses that are the gateway's own: the first page, the session, language and look. */
@RestController
class OwnPages {
    private final GatewayAnswers answers;

    OwnPages(GatewayAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/")
    ResponseEntity<Void> first() {
        return ResponseEntity.status(302).location(URI.create("/trang-chu")).build();
    }

    /** The token of the session as it is now, for a page that was drawn in an earlier one. */
    @GetMapping("/session/csrf")
    ResponseEntity<Map<String, String>> csrf(CsrfToken token) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of("token", token.getToken()));
    }

    /** Where the link "sign in again" leads: to get here one has signed in. */
    @GetMapping("/session/renewed")
    ResponseEntity<String> renewed(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(answers.renewed(request));
    }

    /** Larger type ({@code chu=to}), dark ({@code nen=toi}). */
    @PostMapping("/hien-thi")
    ResponseEntity<Void> look(HttpServletRequest request) throws IOException {
        Map<String, String> form = form(request);
        ResponseEntity.BodyBuilder answer = back(form.getOrDefault("ve", "/"));
        keep(answer, "chu", form.get("chu"), Set.of("to", "vua"), request);
        keep(answer, "nen", form.get("nen"), Set.of("toi", "sang"), request);
        return answer.build();
    }

    @PostMapping("/ngon-ngu")
    ResponseEntity<Void> language(HttpServletRequest request) throws IOException {
        Map<String, String> form = form(request);
        ResponseEntity.BodyBuilder answer = back(form.getOrDefault("ve", "/"));
        keep(answer, Language.COOKIE, form.get("lang"), Set.of("vi", "en"), request);
        return answer.build();
    }

    /**
     * The gateway's filter for forms that pass through hides their fields from {@code
     * getParameter}; the body is still there.
     */
    private static Map<String, String> form(HttpServletRequest request) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        for (String field : List.of(body.split("&", 50))) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void keep(
            ResponseEntity.BodyBuilder answer,
            String name,
            @Nullable String value,
            Set<String> allowed,
            HttpServletRequest request) {
        if (value == null || !allowed.contains(value)) {
            return;
        }
        ResponseCookie cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build();
        answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Only within this site: an address with a host in it is not followed. */
    private static ResponseEntity.BodyBuilder back(String address) {
        boolean here = address.matches("/[^/\\\\].*|/") && address.chars().noneMatch(c -> c < ' ');
        return ResponseEntity.status(303).location(URI.create(here ? encoded(address) : "/"));
    }

    private static String encoded(String address) {
        return org.springframework.web.util.UriComponentsBuilder.fromUriString(address)
                .encode()
                .build()
                .toUriString();
    }
}
