package vn.phutrachho.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Signed tokens, read as a service reads those of its provider. */
@Tag("D9")
class AccountClaimTest {
    private static final String ISSUER = "https://sign-in.test/realms/phutrachho";
    private final ServiceSecurityAutoConfiguration security =
            new ServiceSecurityAutoConfiguration();
    private final RSAKey key;
    private final HttpServer provider;

    AccountClaimTest() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void the_provider_shows_its_keys() {
        byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
        provider.createContext(
                "/keys",
                exchange -> {
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        provider.start();
    }

    @AfterEach
    void the_provider_ends() {
        provider.stop(0);
    }

    private JwtDecoder decoder(String claim) {
        String keys = "http://localhost:" + provider.getAddress().getPort() + "/keys";
        return security.tokens(ISSUER, keys, claim);
    }

    private String token(JWTClaimsSet.Builder claims) throws JOSEException {
        JWTClaimsSet all =
                claims.issuer(ISSUER)
                        .audience("phutrachho")
                        .claim("exp", Instant.now().plusSeconds(60).getEpochSecond())
                        .build();
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), all);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String accountOf(String token, String claim) {
        return security.accountOfToken(claim).convert(decoder(claim).decode(token)).getName();
    }

    @Test
    void the_account_is_the_subject_unless_told_otherwise() throws JOSEException {
        String token = token(new JWTClaimsSet.Builder().subject("xa"));

        assertThat(accountOf(token, "sub")).isEqualTo("xa");
    }

    @Test
    void the_account_is_in_the_claim_that_the_provider_keeps_names_in() throws JOSEException {
        String token =
                token(
                        new JWTClaimsSet.Builder()
                                .subject("6f1c2a3e-0b7d-4a51-9c1e-3f0a8d2b7e11")
                                .claim("preferred_username", "xa"));

        assertThat(accountOf(token, "preferred_username")).isEqualTo("xa");
    }

    @Test
    void a_token_that_does_not_say_whose_it_is_is_refused() throws JOSEException {
        String token = token(new JWTClaimsSet.Builder().subject("6f1c2a3e"));

        assertThatThrownBy(() -> decoder("preferred_username").decode(token))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("preferred_username");
    }
}
