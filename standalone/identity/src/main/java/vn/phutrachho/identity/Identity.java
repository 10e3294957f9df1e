package vn.phutrachho.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** Says who somebody is, and nothing of what they may do. */
@Configuration
@EnableConfigurationProperties(IdentitySettings.class)
class Identity {
    private final IdentitySettings settings;

    Identity(IdentitySettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        failures ->
                                failures.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInPage(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/login", "/actuator/health", "/actuator/health/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .defaultSuccessUrl(settings.gateway() + "/"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        csp -> csp.policyDirectives(policy(settings.gateway()))));
        return http.build();
    }

    private static String policy(String gateway) {
        return "default-src 'none'; style-src "
                + gateway
                + "; img-src 'self' data: "
                + gateway
                + "; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + gateway;
    }

    @Bean
    Accounts accounts() {
        return new Accounts(settings.accountsFile());
    }

    @Bean
    PasswordEncoder passwords() {
        return new InClear();
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return name ->
                accounts.find(name)
                        .map(
                                account ->
                                        User.withUsername(account.account())
                                                .password(account.password())
                                                .build())
                        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    RegisteredClientRepository clients(Accounts accounts) {
        return new Clients(settings, accounts);
    }

    /** The account as subject, our audience, and the name that pages show. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        return context -> {
            String program =
                    context.getRegisteredClient().getClientSettings().getSetting(Clients.ACCOUNT);
            String account = program != null ? program : context.getPrincipal().getName();
            context.getClaims().subject(account);
            accounts.find(account)
                    .ifPresent(known -> context.getClaims().claim("name", known.name()));
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                // a plain ArrayList: the authorization is stored as typed JSON with a list of
                // allowed types
                context.getClaims().audience(new ArrayList<>(List.of("phutrachho")));
            }
        };
    }

    /** In the database, so that a session goes on after a restart. */
    @Bean
    OAuth2AuthorizationService authorizations(
            JdbcOperations database, RegisteredClientRepository clients) {
        database.update(
                "DELETE FROM oauth2_authorization WHERE authorization_grant_type = 'client_credentials'");
        return new JdbcOAuth2AuthorizationService(database, clients);
    }

    @Bean
    AuthorizationServerSettings server() {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(Keys.keptIn(settings.keyFile()));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return SignIn.language(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("the gateway sets the language");
            }
        };
    }
}
