package vn.phutrachho.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemoIdentityIT {
    @TempDir private static Path data;

    @LocalServerPort private int port;
    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("DATA_DIR", () -> data.toString());
        registry.add("ACCOUNTS_FILE", () -> data.resolve("accounts.json").toString());
    }

    private HttpResponse<String> ask(String client, String secret) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept", "text/html,application/json")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static SignedJWT token(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        String text = response.body().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
        return SignedJWT.parse(text);
    }

    @Test
    void a_program_gets_a_token_for_an_account_in_one_call() throws Exception {
        SignedJWT token = token(ask("demo-bithu", "bithu"));
        JWKSet keys = JWKSet.parse(get("/oauth2/jwks"));
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("bithu");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("phutrachho");
        assertThat(token.getJWTClaimsSet().getStringClaim("name")).isNotBlank();
        assertThat(token.getJWTClaimsSet().getClaims()).doesNotContainKeys("roles", "scope");
    }

    @Test
    void nobody_gets_one_with_a_wrong_secret_or_for_an_unknown_account() throws Exception {
        assertThat(ask("demo-bithu", "nope").statusCode()).isEqualTo(401);
        assertThat(ask("demo-nobody", "nobody").statusCode()).isEqualTo(401);
        assertThat(ask("gateway", "gateway-secret").statusCode()).isEqualTo(400);
    }

    @Test
    void hundreds_of_accounts_come_from_a_file_that_may_change_at_any_time() throws Exception {
        Path file = data.resolve("accounts.json");
        String many =
                IntStream.range(0, 700)
                        .mapToObj(
                                i ->
                                        "{\"account\":\"m%d\",\"name\":\"Người %d\",\"password\":\"p%d\"}"
                                                .formatted(i, i, i))
                        .collect(Collectors.joining(",", "[", "]"));
        Files.writeString(file, many);
        try {
            assertThat(token(ask("demo-m699", "p699")).getJWTClaimsSet().getStringClaim("name"))
                    .isEqualTo("Người 699");
            assertThat(get("/login")).doesNotContain("m699", "p699");
            Files.writeString(
                    file, "[{\"account\":\"moi\",\"name\":\"Người mới\",\"password\":\"moi\"}]");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
            assertThat(token(ask("demo-moi", "moi")).getJWTClaimsSet().getSubject())
                    .isEqualTo("moi");
            assertThat(ask("demo-m699", "p699").statusCode()).isEqualTo(401);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void the_sign_in_page_is_vietnamese_and_takes_its_looks_from_the_gateway() throws Exception {
        assertThat(get("/login"))
                .contains("<html lang=\"vi\"", "Đăng nhập", "http://localhost:8080/assets/")
                .doesNotContain("<script", "style=\"");
    }

    @Test
    void programs_find_everything_by_discovery() throws Exception {
        assertThat(get("/.well-known/openid-configuration"))
                .contains("/oauth2/jwks", "/connect/logout", "client_credentials");
    }
}
