package vn.phutrachho.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedHeadTest {

    private static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");
    private static final String HASH = "ab".repeat(32);

    private final KnownKeys keys = new KnownKeys().with("member-2025", Keys.PUBLIC);
    private final SignedHead head =
            HeadSigner.of("member-2025", Keys.PRIVATE).sign("member/events", 42, HASH, NOON);

    @Test
    void comes_back_from_its_text_and_is_still_signed() {
        SignedHead back = SignedHead.parse(head.text());

        assertThat(back).isEqualTo(head);
        assertThat(keys.signed(back)).isTrue();
        assertThat(head.text())
                .startsWith(
                        "history: member/events\nposition: 42\nhash: %s\ntaken: 2025-03-01T05:00:00Z\nkey: member-2025\nsignature: "
                                .formatted(HASH));
    }

    @Test
    void is_not_signed_any_more_when_any_field_was_changed() {
        for (String changed :
                new String[] {
                    head.text().replace("42", "43"),
                    head.text().replace("abab", "abac"),
                    head.text().replace("member/events", "member/inbox"),
                    head.text().replace("2025-03-01", "2025-03-02"),
                    head.text().replaceFirst("signature: .", "signature: !"),
                }) {
            assertThat(changed).isNotEqualTo(head.text());
            assertThat(keys.signed(SignedHead.parse(changed))).as(changed).isFalse();
        }
    }

    @Test
    void is_not_signed_for_who_does_not_know_the_key_or_knows_another_by_its_name() {
        assertThat(new KnownKeys().signed(head)).isFalse();
        assertThat(new KnownKeys().with("member-2025", Keys.ANOTHER_PUBLIC).signed(head)).isFalse();
    }

    @Test
    void a_text_that_is_none_is_refused_with_what_it_lacks() {
        assertThatThrownBy(() -> SignedHead.parse("history: member/events\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has no position");
        assertThatThrownBy(() -> SignedHead.parse("hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'hello' is no field");
    }

    @Test
    void what_is_no_key_is_refused_by_name() {
        assertThatThrownBy(() -> HeadSigner.of("mine", Keys.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BEGIN PRIVATE KEY");
        assertThatThrownBy(() -> new KnownKeys().with("mine", Keys.PRIVATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BEGIN PUBLIC KEY");
    }
}
