package vn.phutrachho.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Executors;

/** As much of an OpenID Connect provider as the gateway talks to from server to server. */
final class StubProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;

    /** What the id token has to say again. */
    volatile String nonce = "";

    StubProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/oauth2/jwks",
                exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/oauth2/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void token(HttpExchange exchange) throws IOException {
        String json =
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":300,"scope":"openid profile",
                 "refresh_token":"r","id_token":"%s"}"""
                        .formatted(
                                token("bithu", "phutrachho", issuer(), 300),
                                token("bithu", "gateway", issuer(), 300));
        answer(exchange, json);
    }

    /** A token that says so, signed by this provider. */
    String token(String account, String audience, String issuer, long seconds) {
        try {
            JWTClaimsSet claims =
                    new JWTClaimsSet.Builder()
                            .subject(account)
                            .audience(audience)
                            .issuer(issuer)
                            .claim("nonce", nonce)
                            .claim("azp", "gateway")
                            .issueTime(Date.from(Instant.now().minusSeconds(1000)))
                            .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                            .build();
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
