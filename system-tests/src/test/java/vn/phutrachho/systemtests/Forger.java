package vn.phutrachho.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes tokens that nobody should accept. */
final class Forger {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String issuer;
    private final JsonNode key;

    Forger(String issuer, Path storeOfIdentity) {
        this.issuer = issuer;
        try {
            this.key =
                    JSON.readTree(Files.readString(storeOfIdentity.resolve("identity-key.json")))
                            .path("keys")
                            .path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the provider would sign, to show that the others fail for what is wrong with them. */
    String good(String account) {
        return signed(
                account, issuer, "phutrachho", Instant.now().plusSeconds(600), providersKey());
    }

    String expired(String account) {
        return signed(
                account, issuer, "phutrachho", Instant.now().minusSeconds(600), providersKey());
    }

    String forAnotherAudience(String account) {
        return signed(account, issuer, "kho-bac", Instant.now().plusSeconds(600), providersKey());
    }

    String ofAnotherProvider(String account) {
        return signed(
                account,
                "http://localhost:1",
                "phutrachho",
                Instant.now().plusSeconds(600),
                providersKey());
    }

    String signedByAnother(String account) {
        return signed(account, issuer, "phutrachho", Instant.now().plusSeconds(600), anyKey());
    }

    String unsigned(String account) {
        return encoded(Map.of("alg", "none", "typ", "JWT"))
                + "."
                + encoded(claims(account, issuer, "phutrachho", Instant.now().plusSeconds(600)))
                + ".";
    }

    private String signed(
            String account, String by, String audience, Instant until, PrivateKey signer) {
        try {
            String head = encoded(Map.of("alg", "RS256", "kid", key.path("kid").asString()));
            String content = head + "." + encoded(claims(account, by, audience, until));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> claims(
            String account, String by, String audience, Instant until) {
        return Map.of(
                "sub", account,
                "iss", by,
                "aud", List.of(audience),
                "iat", until.minusSeconds(3600).getEpochSecond(),
                "nbf", until.minusSeconds(3600).getEpochSecond(),
                "exp", until.getEpochSecond());
    }

    private PrivateKey providersKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey anyKey() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private BigInteger number(String part) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(part).asString()));
    }

    private static String encoded(Map<String, Object> part) {
        return base64(JSON.writeValueAsBytes(part));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
