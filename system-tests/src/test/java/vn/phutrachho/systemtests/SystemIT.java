package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
}
