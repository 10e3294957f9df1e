package vn.phutrachho.kit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.proof.SignedHead;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.GrantedCommit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;
import vn.phutrachho.testservers.TestMongo;

/** Auditors of the whole province take the signed head away, and nobody else. */
@SpringBootTest(
        classes = HeadApiIT.App.class,
        properties = {
            "phutrachho.service.name=reporting",
            "phutrachho.kafka.relay=false",
            "phutrachho.heads.key-name=reporting-2026"
        })
class HeadApiIT {
    private static final KeyPair KEYS = keys();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("phutrachho.mongodb.uri", () -> TestMongo.uri("kit"));
        // on one line, as deploy/new-env writes it
        registry.add(
                "phutrachho.heads.key",
                () ->
                        "-----BEGIN PRIVATE KEY-----%s-----END PRIVATE KEY-----"
                                .formatted(
                                        Base64.getEncoder()
                                                .encodeToString(KEYS.getPrivate().getEncoded())));
    }

    /** Without a scan of the package, which the kit's own classes would fall under. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {}

    @Autowired private HeadApi api;
    @Autowired private Views views;

    @Autowired
    @Qualifier(StoreAutoConfiguration.OWN)
    private EventLog own;

    @Autowired
    @Qualifier(StoreAutoConfiguration.INBOX)
    private EventLog inbox;

    private final AccountId account = new AccountId("account-" + UUID.randomUUID());

    @BeforeEach
    void sign_in() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(account.value(), "", "USER"));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_auditor_takes_the_head_and_its_signature_is_that_of_the_service() throws Exception {
        grant(Role.AUDITOR, UnitTree.ROOT);
        own.append(commit(Map.of()));

        String text = api.head("reporting");

        SignedHead head = SignedHead.parse(text);
        assertThat(head.history()).isEqualTo("reporting/events");
        assertThat(head.position()).isEqualTo(own.head());
        assertThat(head.hash())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(own.read(own.head() - 1, 1).getFirst().commitHash()));
        assertThat(head.key()).isEqualTo("reporting-2026");
        assertThat(isSigned(text.substring(0, text.indexOf("signature: ")), head)).isTrue();
        assertThat(isSigned(text.substring(1, text.indexOf("signature: ")), head)).isFalse();
    }

    @Test
    void the_head_of_another_service_is_not_here() {
        grant(Role.AUDITOR, UnitTree.ROOT);

        assertThatThrownBy(() -> api.head("member")).isInstanceOf(AccessRefused.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AUDITOR"})
    void nobody_else_is_told(Role role) {
        grant(role, UnitTree.ROOT);

        assertThatThrownBy(() -> api.head("reporting")).isInstanceOf(AccessRefused.class);
    }

    @Test
    void nor_an_auditor_of_a_part_of_the_province() {
        grant(Role.AUDITOR, new UnitId("c-1"));

        assertThatThrownBy(() -> api.head("reporting")).isInstanceOf(AccessRefused.class);
    }

    private void grant(Role role, UnitId unit) {
        inbox.append(
                commit(
                        Map.of(
                                Metadata.SOURCE,
                                "member",
                                Metadata.SOURCE_POSITION,
                                Long.toString(inbox.head() + 1)),
                        role,
                        unit));
        assertThat(
                        views.named("access-grants")
                                .await(Log.INBOX, inbox.head(), Duration.ofSeconds(20)))
                .isTrue();
    }

    private Commit commit(Map<String, String> metadata) {
        return commit(metadata, Role.SECRETARY, new UnitId("c-2"));
    }

    private Commit commit(Map<String, String> metadata, Role role, UnitId unit) {
        return GrantedCommit.of(
                new GrantId(UUID.randomUUID().toString()), account, role, unit, metadata);
    }

    private static boolean isSigned(String text, SignedHead head) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KEYS.getPublic());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(head.signature()));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }
}
