package vn.phutrachho.kit.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import vn.phutrachho.kit.web.ProblemAnswers;
import vn.phutrachho.tokens.AccessTokens;

/**
 * The door of a service: default deny, no session, no cookie, only a token of our provider for our
 * audience.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication
public class ServiceSecurityAutoConfiguration {
    /** A provider that gives its subjects numbers has the name that people know elsewhere. */
    private static final String ACCOUNT_CLAIM = "${OIDC_ACCOUNT_CLAIM:sub}";

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain service(HttpSecurity http, ProblemAnswers problems) throws Exception {
        http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers("/actuator/health", "/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**", "/standalone/**")
                                        .access(
                                                (_, context) ->
                                                        new AuthorizationDecision(
                                                                Loopback.holds(
                                                                        context.getRequest())))
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(_ -> {})
                                        .authenticationEntryPoint(
                                                (request, response, _) -> {
                                                    response.setHeader(
                                                            "WWW-Authenticate", "Bearer");
                                                    problems.write(401, request, response);
                                                }))
                .exceptionHandling(
                        failures ->
                                failures.accessDeniedHandler(
                                        (request, response, _) ->
                                                problems.write(403, request, response)))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable());
        return http.build();
    }

    /** A measurement for each security filter of each request would cost more than they do. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(
            @Value("${OIDC_ISSUER:http://localhost:9000}") String issuer,
            @Value(
                            "${OIDC_JWKS_URI:${OIDC_ISSUER_INTERNAL:${OIDC_ISSUER:http://localhost:9000}}/oauth2/jwks}")
                    String keys,
            @Value(ACCOUNT_CLAIM) String account) {
        return AccessTokens.of(issuer, keys, account);
    }

    /** Whose the token is, by the claim in which the provider has the account's name. */
    @Bean
    @ConditionalOnMissingBean
    JwtAuthenticationConverter accountOfToken(@Value(ACCOUNT_CLAIM) String account) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(account);
        return converter;
    }

    /**
     * There are no passwords here; without this bean Boot would make a user and print its password.
     */
    @Bean
    @ConditionalOnMissingBean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    FilterRegistrationBean<GatewayCsrfFilter> gatewayCsrf() {
        FilterRegistrationBean<GatewayCsrfFilter> filter =
                new FilterRegistrationBean<>(new GatewayCsrfFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation() {
        FilterRegistrationBean<CorrelationFilter> filter =
                new FilterRegistrationBean<>(new CorrelationFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
