package vn.phutrachho.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageAssetsTest {
    @Test
    void the_address_holds_a_digest() {
        assertThat(PageAssets.prefix()).matches("/assets/[0-9a-f]{10}/");
    }

    @Test
    void an_icon_can_be_shown_from_the_sprite() throws Exception {
        assertThat(text("icons.svg"))
                .contains("<symbol id=\"house-heart-fill\" viewBox=\"0 0 16 16\"><path");
    }

    @Test
    void everything_that_a_phone_loads_first_stays_far_below_150_kilobytes() throws Exception {
        int bytes = 0;
        for (String name :
                new String[] {
                    "tabler.min.css", "app.css", "htmx.min.js", "kit.js", "icons.svg", "favicon.svg"
                }) {
            bytes += bytes(name + ".gz").length;
        }
        assertThat(bytes).isLessThan(105_000);
    }

    private static String text(String name) throws Exception {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws Exception {
        try (InputStream in =
                PageAssets.class.getClassLoader().getResourceAsStream(PageAssets.LOCATION + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
