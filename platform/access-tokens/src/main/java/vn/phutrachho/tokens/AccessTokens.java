package vn.phutrachho.tokens;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must be to open a door of ours. */
public final class AccessTokens {
    private static final String AUDIENCE = "phutrachho";

    private AccessTokens() {}

    /**
     * Believes tokens of one provider, for our audience, in their time, that say whose they are.
     * Asks the provider for its keys when the first token comes, so a process starts without it.
     *
     * @param issuer as the provider names itself in its tokens
     * @param keys address of the provider's public keys (JWK set, RFC 7517)
     * @param account the claim in which the provider has the account's name
     */
    public static JwtDecoder of(String issuer, String keys, String account) {
        NimbusJwtDecoder signatures = NimbusJwtDecoder.withJwkSetUri(keys).build();
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(
                signatures,
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        new JwtAudienceValidator(AUDIENCE),
                        new JwtClaimValidator<>(account, Objects::nonNull)),
                Ticker.systemTicker());
    }
}
