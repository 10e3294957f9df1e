package vn.phutrachho.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import vn.phutrachho.tokens.AccessTokens;

/**
 * Two doors: programs with a bearer token (no session), and browsers with a session and a CSRF
 * token.
 */
@Configuration
class Security {
    private final GatewaySettings.Oidc oidc;
    private final GatewayAnswers answers;

    Security(GatewaySettings settings, GatewayAnswers answers) {
        this.oidc = settings.oidc();
        this.answers = answers;
    }

    /**
     * By hand instead of by discovery: the gateway starts before the provider, and still can sign
     * out there.
     */
    @Bean
    ClientRegistrationRepository clients() {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId("gateway")
                        .clientId(oidc.clientId())
                        .clientSecret(oidc.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope("openid", "profile")
                        .issuerUri(oidc.issuer())
                        .authorizationUri(oidc.authorizationUri())
                        .tokenUri(oidc.tokenUri())
                        .jwkSetUri(oidc.jwksUri())
                        .userNameAttributeName("sub")
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", oidc.endSessionUri()))
                        .build());
    }

    /** A measurement for each security filter of each request would cost more than they do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** In the session, which outlives a restart; the default keeps them in memory. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    JwtDecoder tokens() {
        return AccessTokens.of(oidc.issuer(), oidc.jwksUri(), JwtClaimNames.SUB);
    }

    /**
     * There are no passwords here; without this bean Boot would make a user and print its password.
     */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        http.securityMatcher(Security::hasBearer)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(_ -> {})
                                        .authenticationEntryPoint(
                                                (request, response, _) -> {
                                                    response.setHeader(
                                                            "WWW-Authenticate",
                                                            "Bearer error=\"invalid_token\"");
                                                    answers.write(
                                                            request,
                                                            response,
                                                            401,
                                                            "access.no-token");
                                                }))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        headers(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, ClientRegistrationRepository clients)
            throws Exception {
        OidcClientInitiatedLogoutSuccessHandler signedOut =
                new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        AuthenticationEntryPoint entry = entry();
        http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/assets/**",
                                                "/favicon.ico",
                                                "/actuator/health",
                                                "/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/gateway"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(
                                                (request, response, denied) -> {
                                                    // an expired session fails the CSRF check
                                                    // before anyone asks who the caller is
                                                    if (denied instanceof CsrfException
                                                            && isAnonymous()) {
                                                        entry.commence(
                                                                request,
                                                                response,
                                                                new InsufficientAuthenticationException(
                                                                        "session expired"));
                                                    } else {
                                                        answers.write(
                                                                request,
                                                                response,
                                                                403,
                                                                "access.refused");
                                                    }
                                                }))
                .logout(logout -> logout.logoutSuccessHandler(signedOut));
        headers(http);
        return http.build();
    }

    /**
     * Whoever opens a page is led to sign in; whoever sends something is told so, and nothing is
     * redirected.
     */
    private AuthenticationEntryPoint entry() {
        AuthenticationEntryPoint signIn =
                new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/gateway");
        return (request, response, failure) -> {
            if (GatewayAnswers.opensPage(request)) {
                signIn.commence(request, response, failure);
            } else {
                response.setHeader("WWW-Authenticate", "Bearer");
                answers.write(request, response, 401, "access.no-token");
            }
        };
    }

    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(GatewayAnswers::opensPage);
        return cache;
    }

    private void headers(HttpSecurity http) throws Exception {
        http.headers(
                headers ->
                        headers.contentSecurityPolicy(
                                        csp -> csp.policyDirectives(policy(oidc.issuer())))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(frame -> frame.deny()));
    }

    /** Only what is ours; a form may also lead to the provider, since signing out does. */
    private static String policy(String provider) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + provider;
    }

    private static boolean hasBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static boolean isAnonymous() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }
}
