package vn.phutrachho.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.Bucket4jFilterFunctions.rateLimit;
import static org.springframework.cloud.gateway.server.mvc.filter.TokenRelayFilterFunctions.tokenRelay;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service has which part of the address; nothing of it is taken away. */
@Configuration
class Routes {
    private static final Set<String> COOKIES_PASSED_ON = Set.of(Language.COOKIE, "nen", "chu");

    private final GatewaySettings settings;
    private final GatewayAnswers answers;

    Routes(GatewaySettings settings, GatewayAnswers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    /** Otherwise each request asks a service for HTTP/2 once more, which none of them speaks. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return jdk ->
                jdk.withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1));
    }

    @Bean
    RouterFunction<ServerResponse> member() {
        return to(
                "member",
                settings.services().member(),
                "/trang-chu",
                "/don-vi",
                "/tai-khoan",
                "/dang-vien",
                "/quan-triet",
                "/gioi-thieu",
                "/quan-chung",
                "/he-thong/member",
                "/api/units",
                "/api/members",
                "/api/nominations",
                "/api/grants",
                "/api/directives",
                "/api/member");
    }

    @Bean
    RouterFunction<ServerResponse> household() {
        return to(
                "household",
                settings.services().household(),
                "/ho",
                "/ho-ngheo",
                "/kien-nghi",
                "/ban-kien-nghi",
                "/cai-dat",
                "/he-thong/household",
                "/api/households",
                "/api/pledges",
                "/api/grievances",
                "/api/redirections",
                "/api/settings",
                "/api/household");
    }

    @Bean
    RouterFunction<ServerResponse> assignment() {
        return to(
                "assignment",
                settings.services().assignment(),
                "/viec-cua-toi",
                "/bao-cao",
                "/chi-bo",
                "/ke-hoach",
                "/duyet-ke-hoach",
                "/sinh-hoat",
                "/kiem-tra",
                "/cach-lam-hay",
                "/xep-loai",
                "/xep-loai-cua-toi",
                "/he-thong/assignment",
                "/api/plans",
                "/api/assignments",
                "/api/reports",
                "/api/meetings",
                "/api/inspections",
                "/api/practices",
                "/api/signals",
                "/api/assessments",
                "/api/assignment");
    }

    @Bean
    RouterFunction<ServerResponse> reporting() {
        return to(
                "reporting",
                settings.services().reporting(),
                "/xa",
                "/bang-dieu-hanh",
                "/dong-thoi-gian",
                "/toan-ven",
                "/don-doc",
                "/bao-cao-nam",
                "/nhac-viec",
                "/he-thong",
                "/api/dashboard",
                "/api/timeline",
                "/api/integrity",
                "/api/reminders",
                "/api/yearly-report",
                "/api/reporting");
    }

    private RouterFunction<ServerResponse> to(String service, URI address, String... prefixes) {
        RequestPredicate ours =
                Arrays.stream(prefixes)
                        .map(prefix -> RequestPredicates.path(prefix + "/**"))
                        .reduce(RequestPredicate::or)
                        .orElseThrow();
        return route(service)
                .route(ours, http())
                // outermost, since the limit adds a header to whatever comes back
                .filter(this::failures)
                .filter(
                        rateLimit(
                                limit ->
                                        limit.setCapacity(settings.requestsPer10s())
                                                .setPeriod(Duration.ofSeconds(10))
                                                .setKeyResolver(Routes::caller)))
                .before(Routes::edge)
                .before(uri(address))
                .filter(tokenRelay())
                .after(removeResponseHeader(Correlation.HEADER))
                .build();
    }

    private static String caller(ServerRequest request) {
        return request.principal()
                .map(Principal::getName)
                .orElseGet(() -> request.servletRequest().getRemoteAddr());
    }

    /**
     * Lost tokens and lost services become answers that a page or a program can show. Nothing is
     * tried twice.
     */
    private ServerResponse failures(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        try {
            ServerResponse response = next.handle(request);
            boolean ours = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR) == null;
            return ours && response.statusCode().value() == 429
                    ? answers.of(request.servletRequest(), 429, "request.too-many")
                    : response;
        } catch (ClientAuthorizationException e) {
            return lostToken(request, e.getError().getErrorCode());
        } catch (ResourceAccessException e) {
            boolean late = e.getCause() instanceof HttpTimeoutException;
            return late
                    ? answers.of(request.servletRequest(), 504, "service.slow")
                    : answers.of(request.servletRequest(), 503, "service.unavailable");
        }
    }

    /**
     * Refused renewal, or none to renew with: sign in anew. Any other trouble is the provider's.
     */
    private ServerResponse lostToken(ServerRequest request, String code) {
        if (!code.equals("invalid_grant") && !code.equals("client_authorization_required")) {
            return answers.of(request.servletRequest(), 503, "service.unavailable");
        }
        HttpSession session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return GatewayAnswers.opensPage(request.servletRequest())
                ? ServerResponse.seeOther(request.uri()).build()
                : answers.of(request.servletRequest(), 401, "access.no-token");
    }

    /**
     * What a service sees of a browser: how it wants its pages, and the CSRF token for its forms.
     */
    private static ServerRequest edge(ServerRequest request) {
        CsrfToken csrf =
                (CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName());
        String correlation =
                String.valueOf(request.servletRequest().getAttribute(Correlation.HEADER));
        return ServerRequest.from(request)
                .headers(
                        headers -> {
                            headers.remove("X-Gw-Csrf");
                            headers.remove("X-CSRF-TOKEN");
                            headers.set(Correlation.HEADER, correlation);
                            String cookies = cookiesPassedOn(headers);
                            headers.remove(HttpHeaders.COOKIE);
                            if (!cookies.isEmpty()) {
                                headers.set(HttpHeaders.COOKIE, cookies);
                            }
                            if (csrf != null) {
                                headers.set("X-Gw-Csrf", csrf.getToken());
                            }
                        })
                .build();
    }

    private static String cookiesPassedOn(HttpHeaders headers) {
        List<String> lines = headers.getOrEmpty(HttpHeaders.COOKIE);
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*")))
                .filter(cookie -> COOKIES_PASSED_ON.contains(cookie.split("=", 2)[0]))
                .collect(Collectors.joining("; "));
    }

    @Bean
    AsyncProxyManager<String> buckets() {
        return Bucket4jCaffeine.<String>builderFor(Caffeine.newBuilder().maximumSize(100_000))
                .build()
                .asAsync();
    }
}
