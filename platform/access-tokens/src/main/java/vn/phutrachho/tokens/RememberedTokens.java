package vn.phutrachho.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies the signature of a token once and not with each request that brings it: somebody at work
 * sends the same one hundreds of times. What a token claims, above all until when it holds, is
 * judged each time. A key that the provider takes back is believed as long as its set of keys is
 * held anyway.
 */
final class RememberedTokens implements JwtDecoder {
    /** As long as Spring Security holds a provider's keys. */
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** About a kilobyte each; more people than that do not work at one moment. */
    private static final int AT_MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified;

    /**
     * @param signatures verifies the signature only
     * @param claims judges everything else
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims, Ticker ticker) {
        this.signatures = signatures;
        this.claims = claims;
        this.verified =
                Caffeine.newBuilder()
                        .maximumSize(AT_MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(ticker)
                        .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(token, signatures::decode);
        OAuth2TokenValidatorResult judged = claims.validate(jwt);
        if (judged.hasErrors()) {
            throw new JwtValidationException(
                    judged.getErrors().iterator().next().getDescription(), judged.getErrors());
        }
        return jwt;
    }
}
