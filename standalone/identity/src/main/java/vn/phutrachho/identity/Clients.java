package vn.phutrachho.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The gateway, and for each account a client {@code demo-<account>} with the account's password as
 * its secret, so that a program gets a token for it in one call.
 */
final class Clients implements RegisteredClientRepository {
    /** Client setting: the account for which a program's tokens are. */
    static final String ACCOUNT = "demo.account";

    private static final String PREFIX = "demo-";

    private final IdentitySettings settings;
    private final Accounts accounts;
    private final RegisteredClient gateway;

    Clients(IdentitySettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
        this.gateway = gateway(settings);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients follow from the accounts");
    }

    /** A client's id is its name. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        if (name.equals(gateway.getClientId())) {
            return gateway;
        }
        return name.startsWith(PREFIX)
                ? accounts.find(name.substring(PREFIX.length())).map(this::program).orElse(null)
                : null;
    }

    private static RegisteredClient gateway(IdentitySettings settings) {
        return RegisteredClient.withId("gateway")
                .clientId("gateway")
                .clientSecret("gateway-secret")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.gateway() + "/login/oauth2/code/gateway")
                .postLogoutRedirectUri(settings.gateway() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.accessTtl())
                                .refreshTokenTimeToLive(Duration.ofHours(8))
                                .build())
                .build();
    }

    private RegisteredClient program(Account account) {
        String name = PREFIX + account.account();
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(account.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(
                        ClientSettings.builder().setting(ACCOUNT, account.account()).build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(settings.scriptTtl()).build())
                .build();
    }
}
