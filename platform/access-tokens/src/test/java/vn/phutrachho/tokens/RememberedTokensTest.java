package vn.phutrachho.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

@Tag("D9")
class RememberedTokensTest {
    private static final Instant BEGIN = Instant.parse("2026-11-26T01:00:00Z");
    private static final String GOOD = "header.claims.signature";

    private final List<String> verified = new ArrayList<>();
    private final JwtTimestampValidator inTime = new JwtTimestampValidator(Duration.ZERO);
    private final AtomicLong nanos = new AtomicLong();
    private final JwtDecoder tokens = new RememberedTokens(this::verify, inTime, nanos::get);

    RememberedTokensTest() {
        itIs(BEGIN);
    }

    private void itIs(Instant now) {
        inTime.setClock(Clock.fixed(now, ZoneOffset.UTC));
        nanos.set(Duration.between(BEGIN, now).toNanos());
    }

    /** A token of ten minutes. */
    private Jwt verify(String token) {
        verified.add(token);
        if (!token.equals(GOOD)) {
            throw new BadJwtException("not signed by the provider");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("xa")
                .expiresAt(BEGIN.plusSeconds(600))
                .build();
    }

    @Test
    void a_token_that_comes_again_is_not_verified_again() {
        assertThat(tokens.decode(GOOD).getSubject()).isEqualTo("xa");
        assertThat(tokens.decode(GOOD).getSubject()).isEqualTo("xa");

        assertThat(verified).containsExactly(GOOD);
    }

    @Test
    void a_forged_one_is_refused_each_time() {
        tokens.decode(GOOD);
        String forged = GOOD.replace("claims", "clalms");

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);

        assertThat(verified).containsExactly(GOOD, forged, forged);
    }

    @Test
    void one_that_is_remembered_ends_when_it_says() {
        itIs(BEGIN.plusSeconds(598));
        tokens.decode(GOOD);
        itIs(BEGIN.plusSeconds(601));

        assertThatThrownBy(() -> tokens.decode(GOOD))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("expired");
        assertThat(verified).containsExactly(GOOD);
    }

    @Test
    void after_five_minutes_the_keys_are_asked_once_more() {
        tokens.decode(GOOD);
        itIs(BEGIN.plus(RememberedTokens.REMEMBERED));
        tokens.decode(GOOD);

        assertThat(verified).containsExactly(GOOD, GOOD);
    }
}
