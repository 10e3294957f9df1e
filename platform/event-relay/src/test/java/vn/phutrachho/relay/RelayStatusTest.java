package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.phutrachho.relay.RelayStatus.State;

class RelayStatusTest {

    private static RelayStatus status(State state) {
        return new RelayStatus("member", state, 40, 100, 0, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "FAILING"})
    void whoever_is_on_duty_is_behind_by_what_is_not_acknowledged(State state) {
        assertThat(status(state).behind()).isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"RUNNING", "FAILING"})
    void nobody_else_is_behind(State state) {
        assertThat(status(state).isOnDuty()).isFalse();
        assertThat(status(state).behind()).isZero();
    }
}
