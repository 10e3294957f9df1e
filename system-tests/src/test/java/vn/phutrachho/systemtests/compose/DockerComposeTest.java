package vn.phutrachho.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.systemtests.compose.ComposeFile.Part;

/** docker-compose.yml says what the services read, and no more. */
class DockerComposeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ComposeFile COMPOSE = ComposeFile.of(ROOT.resolve("docker-compose.yml"));
    private static final Path DEPLOY = ROOT.resolve("deploy");

    @Test
    void it_agrees_with_what_the_services_read() {
        assertThat(ComposeRules.complaints(COMPOSE, ROOT)).isEmpty();
    }

    @Test
    void it_runs_every_application_of_ours() {
        assertThat(COMPOSE.ours())
                .extracting(Part::name)
                .containsExactlyInAnyOrder(
                        "gateway",
                        "member-service",
                        "household-service",
                        "assignment-service",
                        "reporting-service");
    }

    @Test
    void every_fault_in_a_wrong_file_is_found() throws IOException {
        ComposeFile wrong = ComposeFile.of(resource("violating-docker-compose.yml"));
        String expected = resource("violating-docker-compose.txt");

        assertThat(ComposeRules.complaints(wrong, ROOT))
                .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
    }

    @Test
    void a_variable_without_value_and_default_is_missed() {
        Application demanding = new Application("m", Map.of("a", "${A}", "b", "${B:b}"));

        assertThat(demanding.missing(Map.of())).singleElement().asString().contains("'A'");
        assertThat(demanding.missing(Map.of("A", "a"))).isEmpty();
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/compose", name));
    }

    @Test
    void what_it_demands_is_what_the_script_for_a_new_server_writes() throws IOException {
        String script = Files.readString(DEPLOY.resolve("new-env"));

        assertThat(Interpolation.demanded(COMPOSE.text()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(script).containsPattern("\\b" + name + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phutrachho-realm.json", "demo-realm.json"})
    void the_realm_knows_the_gateway_and_the_services(String realm) throws IOException {
        JsonNode clients = realm(realm).path("clients");
        Set<String> wanted = new TreeSet<>();
        for (Part part : COMPOSE.ours()) {
            part.environmentOnAServer()
                    .forEach(
                            (name, value) -> {
                                if (name.equals("OIDC_CLIENT_ID")
                                        || name.equals("SERVICE_CLIENT")) {
                                    wanted.add(value);
                                }
                            });
        }

        assertThat(wanted).hasSize(5);
        for (String name : wanted) {
            JsonNode client = named(clients, "clientId", name);
            String secret = client.path("secret").asString();
            assertThat(secret).as(name).matches("\\$\\{\\w+}");
            assertThat(keycloak().environment())
                    .as("the realm's secret of " + name + " comes from the environment")
                    .containsKey(secret.substring(2, secret.length() - 1));
            assertThat(client.path("protocolMappers").toString())
                    .as(name + " gets tokens for us")
                    .contains("\"included.custom.audience\":\"phutrachho\"");
        }
        assertThat(named(clients, "clientId", "gateway").path("redirectUris").toString())
                .isEqualTo("[\"${PUBLIC_URL}/login/oauth2/code/gateway\"]");
    }

    @Test
    void the_services_may_read_one_anothers_feeds_as_keycloak_names_them() {
        Set<String> accounts =
                COMPOSE.ours().stream()
                        .map(part -> part.environmentOnAServer().get("SERVICE_CLIENT"))
                        .filter(Objects::nonNull)
                        .map(client -> "service-account-" + client)
                        .collect(Collectors.toCollection(TreeSet::new));

        for (Part part : COMPOSE.ours()) {
            String allowed = part.environmentOnAServer().get("SERVICE_ACCOUNTS");
            if (allowed != null) {
                assertThat(Set.of(allowed.split(","))).as(part.name()).isEqualTo(accounts);
            }
        }
        assertThat(accounts).hasSize(4);
    }

    @Test
    void no_demo_account_is_in_the_realm_of_a_server() throws IOException {
        JsonNode realm = realm("phutrachho-realm.json");

        assertThat(realm.path("users"))
                .filteredOn(user -> !user.has("serviceAccountClientId"))
                .singleElement()
                .satisfies(
                        user -> {
                            assertThat(user.path("username").asString())
                                    .isEqualTo("${FIRST_ADMINISTRATOR}");
                            assertThat(user.path("credentials").path(0).path("temporary"))
                                    .hasToString("true");
                        });
        assertThat(names(realm.path("clients"), "clientId")).doesNotContain("demo");
    }

    @Test
    void both_providers_of_a_trial_have_the_same_accounts() throws IOException {
        JsonNode accounts = json(DEPLOY.resolve("trial/accounts.json"));
        Set<String> people = names(accounts, "account");
        people.removeIf(account -> account.endsWith("-service"));

        assertThat(names(realm("demo-realm.json").path("users"), "username"))
                .containsAll(people)
                .hasSameSizeAs(people);
    }

    private static Part keycloak() {
        return Objects.requireNonNull(COMPOSE.parts().get("keycloak"));
    }

    private static JsonNode realm(String name) throws IOException {
        return json(DEPLOY.resolve("keycloak").resolve(name));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static JsonNode named(JsonNode all, String key, String name) {
        return all.valueStream()
                .filter(each -> each.path(key).asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + all));
    }

    private static Set<String> names(JsonNode all, String key) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each.path(key).asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
