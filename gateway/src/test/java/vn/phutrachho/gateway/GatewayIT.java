package vn.phutrachho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.assets.PageAssets;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatewayIT {
    @TempDir private static Path data;

    private static StubService service;
    private static StubProvider provider;

    @LocalServerPort private int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() throws Exception {
        service = new StubService();
        provider = new StubProvider();
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        registry.add("phutrachho.gateway.services.member", () -> service.address());
        registry.add("phutrachho.gateway.services.household", () -> service.address());
        registry.add("phutrachho.gateway.services.assignment", () -> service.address());
        registry.add("phutrachho.gateway.services.reporting", () -> "http://localhost:" + nobody);
        registry.add("phutrachho.gateway.requests-per-10s", () -> 40);
        registry.add("phutrachho.gateway.oidc.issuer", () -> provider.issuer());
        registry.add(
                "phutrachho.gateway.oidc.authorization-uri",
                () -> provider.issuer() + "/oauth2/authorize");
        registry.add(
                "phutrachho.gateway.oidc.end-session-uri",
                () -> provider.issuer() + "/connect/logout");
        registry.add(
                "phutrachho.gateway.oidc.token-uri", () -> provider.issuer() + "/oauth2/token");
        registry.add("phutrachho.gateway.oidc.jwks-uri", () -> provider.issuer() + "/oauth2/jwks");
        registry.add("server.servlet.session.store-dir", () -> data.resolve("sessions"));
        registry.add("spring.http.clients.read-timeout", () -> "2s");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder page(String path) {
        return to(path).header("Accept", "text/html");
    }

    private HttpRequest.Builder program(String account, String path) {
        String token = provider.token(account, "phutrachho", provider.issuer(), 300);
        return to(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
    }

    @Nested
    class A_program {
        @Test
        void reaches_the_service_with_its_token_and_an_id_of_the_request() throws Exception {
            HttpResponse<String> response =
                    send(program("an", "/api/plans/p-1?year=2026").header("X-Gw-Csrf", "forged"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .startsWith("GET /api/plans/p-1?year=2026")
                    .containsIgnoringCase("authorization: [Bearer ")
                    .containsIgnoringCase(
                            "x-correlation-id: [" + header(response, "X-Correlation-Id"))
                    .containsIgnoringCase("x-forwarded-host")
                    .doesNotContain("forged");
            assertThat(response.headers().allValues("X-Correlation-Id")).hasSize(1);
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        }

        @Test
        void needs_no_csrf_token_to_send_something() throws Exception {
            HttpResponse<String> response =
                    send(
                            program("an", "/api/plans")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"ố\":1}")));
            assertThat(response.body()).startsWith("POST /api/plans").endsWith("body: {\"ố\":1}");
        }

        @Test
        void with_a_token_that_is_old_or_forged_or_for_others_gets_nothing() throws Exception {
            String good = provider.token("an", "phutrachho", provider.issuer(), 300);
            String[] bad = {
                provider.token("an", "phutrachho", provider.issuer(), -300),
                provider.token("an", "others", provider.issuer(), 300),
                provider.token("an", "phutrachho", "http://elsewhere", 300),
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                "nonsense"
            };
            int before = service.requests.get();
            for (String token : bad) {
                isProblem(
                        send(to("/api/plans").header("Authorization", "Bearer " + token)),
                        401,
                        "access.no-token");
            }
            assertThat(service.requests).hasValue(before);
        }

        @Test
        void hears_in_its_language_that_a_service_is_away_or_slow_or_the_address_unknown()
                throws Exception {
            isProblem(send(program("an", "/api/dashboard")), 503, "service.unavailable");
            isProblem(send(program("an", "/api/plans/never")), 504, "service.slow");
            isProblem(send(program("an", "/api/nothing")), 404, "path.unknown");
            assertThat(send(program("an", "/api/dashboard").header("Accept-Language", "en")).body())
                    .contains("Part of the system is down");
        }

        @Test
        void is_never_repeated_when_it_sends_something() throws Exception {
            int before = service.requests.get();
            HttpResponse<String> response =
                    send(program("an", "/api/plans/dies").POST(BodyPublishers.ofString("once")));
            isProblem(response, 503, "service.unavailable");
            assertThat(service.requests).hasValue(before + 1);
        }

        @Test
        void that_sends_too_much_is_refused_before_it_is_read() throws Exception {
            String token = provider.token("an", "phutrachho", provider.issuer(), 300);
            String head =
                    "POST /api/plans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 23000000\r\n\r\n"
                            .formatted(token);
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                BufferedReader answer =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8));
                assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
            }
        }

        @Test
        void that_asks_without_end_is_asked_to_wait_and_nobody_else_is() throws Exception {
            List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                HttpRequest request = program("greedy", "/api/plans").build();
                all.add(http.sendAsync(request, BodyHandlers.ofString()));
            }
            List<HttpResponse<String>> refused = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> each : all) {
                HttpResponse<String> answer = each.get();
                if (answer.statusCode() == 429) {
                    refused.add(answer);
                }
            }
            assertThat(refused).isNotEmpty();
            isProblem(refused.getFirst(), 429, "request.too-many");
            assertThat(send(program("patient", "/api/plans")).statusCode()).isEqualTo(200);
        }

        @Test
        void gets_the_answer_of_the_service_as_it_is() throws Exception {
            assertThat(send(program("an", "/api/plans/refuses")).statusCode()).isEqualTo(409);
        }
    }

    @Nested
    class A_browser {
        private static final Pattern PARAMETER = Pattern.compile("[?&](state|nonce)=([^&]+)");

        private HttpResponse<String> signIn(String path) throws Exception {
            HttpResponse<String> first = send(page(path));
            assertThat(first.statusCode()).isEqualTo(302);
            HttpResponse<String> second = send(page("/oauth2/authorization/gateway"));
            String authorize = header(second, "Location");
            assertThat(authorize)
                    .startsWith(provider.issuer() + "/oauth2/authorize?")
                    .contains("code_challenge_method=S256");
            String state = "";
            Matcher matcher = PARAMETER.matcher(authorize);
            while (matcher.find()) {
                if (matcher.group(1).equals("state")) {
                    state = matcher.group(2);
                } else {
                    provider.nonce = matcher.group(2);
                }
            }
            return send(page("/login/oauth2/code/gateway?code=c&state=" + state));
        }

        private String csrf() throws Exception {
            String body = send(to("/session/csrf")).body();
            return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/chi-bo", "/api/plans", "/khong-co", "/actuator/prometheus"})
        void nobody_sees_anything_before_signing_in(String path) throws Exception {
            int before = service.requests.get();
            isProblem(send(to(path)), 401, "access.no-token");
            isProblem(send(page(path).header("HX-Request", "true")), 401, "access.no-token");
            assertThat(service.requests).hasValue(before);
        }

        @Test
        void comes_back_to_the_page_it_wanted() throws Exception {
            HttpResponse<String> back = signIn("/ke-hoach/p-1");
            assertThat(back.statusCode()).isEqualTo(302);
            assertThat(header(back, "Location")).contains("/ke-hoach/p-1");
            cookies.getCookieStore().add(URI.create("http://localhost"), cookie("lang", "en"));
            HttpResponse<String> plan = send(page("/ke-hoach/p-1"));
            assertThat(plan.body())
                    .startsWith("GET /ke-hoach/p-1")
                    .containsIgnoringCase("authorization: [Bearer ")
                    .containsIgnoringCase("cookie: [lang=en]")
                    .containsIgnoringCase("x-gw-csrf: [")
                    .doesNotContain("GWSESSION");
            assertThat(header(plan, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }

        @Test
        void sends_a_form_only_with_the_token_of_its_session() throws Exception {
            signIn("/chi-bo");
            int before = service.requests.get();
            assertThat(form("/chi-bo", "x=1").statusCode()).isEqualTo(403);
            assertThat(form("/chi-bo", "x=1&_csrf=forged").statusCode()).isEqualTo(403);
            assertThat(service.requests).hasValue(before);
            HttpResponse<String> sent =
                    form("/chi-bo", "loi=%C4%91%C6%B0%E1%BB%9Dng&_csrf=" + csrf());
            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.body()).contains("loi=%C4%91%C6%B0%E1%BB%9Dng");
        }

        @Test
        void that_lost_its_session_is_told_so_and_not_redirected() throws Exception {
            HttpResponse<String> lost = form("/chi-bo", "x=1");
            assertThat(lost.statusCode()).isEqualTo(401);
            assertThat(lost.body()).contains("Cần đăng nhập lại", "/session/renewed");
            HttpResponse<String> script =
                    send(
                            page("/chi-bo")
                                    .header("HX-Request", "true")
                                    .POST(BodyPublishers.ofString("x=1")));
            isProblem(script, 401, "access.no-token");
        }

        @Test
        void tells_other_tabs_that_it_signed_in_again() throws Exception {
            signIn("/session/renewed");
            assertThat(send(page("/session/renewed")).body()).contains("renewed.js");
        }

        @Test
        void keeps_its_language_and_look() throws Exception {
            signIn("/chi-bo");
            HttpResponse<String> look =
                    form("/hien-thi", "nen=toi&chu=to&ve=%2Fchi-bo%3Fa%3D1&_csrf=" + csrf());
            assertThat(look.statusCode()).isEqualTo(303);
            assertThat(header(look, "Location")).isEqualTo("/chi-bo?a=1");
            form("/ngon-ngu", "lang=xx&ve=//evil.example&_csrf=" + csrf());
            assertThat(look.headers().allValues("Set-Cookie"))
                    .anyMatch(c -> c.startsWith("nen=toi"))
                    .anyMatch(c -> c.startsWith("chu=to"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "evil"})
        void is_never_led_out_of_the_site(String where) throws Exception {
            signIn("/chi-bo");
            HttpResponse<String> answer =
                    form("/ngon-ngu", "lang=en&ve=" + where + "&_csrf=" + csrf());
            assertThat(header(answer, "Location")).isEqualTo("/");
        }

        @Test
        void signs_out_at_the_provider_too() throws Exception {
            signIn("/chi-bo");
            HttpResponse<String> out = form("/logout", "_csrf=" + csrf());
            assertThat(header(out, "Location"))
                    .startsWith(provider.issuer() + "/connect/logout?")
                    .contains("id_token_hint=", "post_logout_redirect_uri=");
            assertThat(send(page("/chi-bo")).statusCode()).isEqualTo(302);
        }

        @Test
        void gets_a_page_when_a_service_is_away() throws Exception {
            signIn("/chi-bo");
            HttpResponse<String> away = send(page("/bang-dieu-hanh"));
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(header(away, "Content-Type")).startsWith("text/html");
            assertThat(away.body()).contains("Máy chủ đang bận", "app.css");
        }

        private HttpResponse<String> form(String path, String body) throws Exception {
            return send(
                    page(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body)));
        }

        private static HttpCookie cookie(String name, String value) {
            HttpCookie cookie = new HttpCookie(name, value);
            cookie.setPath("/");
            cookie.setVersion(0);
            return cookie;
        }
    }

    @Nested
    class Assets_of_the_pages {
        @Test
        void are_kept_for_ever_and_sent_compressed() throws Exception {
            HttpResponse<String> css =
                    send(to(PageAssets.prefix() + "app.css").header("Accept-Encoding", "gzip"));
            assertThat(css.statusCode()).isEqualTo(200);
            assertThat(header(css, "Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(header(css, "Content-Encoding")).isEqualTo("gzip");
        }

        @Test
        void of_another_build_are_there_but_not_for_ever() throws Exception {
            HttpResponse<String> icons = send(to("/assets/0123456789/icons.svg"));
            assertThat(icons.statusCode()).isEqualTo(200);
            assertThat(header(icons, "Cache-Control")).isEqualTo("max-age=60");
            assertThat(send(to("/assets/0123456789/nothing.js")).statusCode()).isEqualTo(404);
        }
    }
}
