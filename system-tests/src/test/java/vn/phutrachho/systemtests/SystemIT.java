package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedSystem.class)
class SystemIT {
    private final TheSystem system;

    SystemIT(TheSystem system) {
        this.system = system;
    }

    @Test
    void a_program_gets_a_token_for_a_demo_account_in_one_call() {
        Answer units = system.as(People.ADMINISTRATOR).get("/api/units");
        assertThat(units.status()).as(units.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "household", "assignment", "reporting"})
    void every_service_describes_what_programs_can_ask_it(String service) {
        Answer description = system.as(People.NOBODY).get("/api/" + service + "/openapi").ok();
        assertThat(description.json().path("openapi").asString()).startsWith("3.");
        assertThat(description.json().path("paths").propertyNames())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/api/"));
    }
}
