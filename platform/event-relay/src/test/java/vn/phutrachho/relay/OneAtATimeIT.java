package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.Lease;

class OneAtATimeIT extends RelayGround {

    @Test
    void a_second_relay_stands_by_and_takes_over() throws Throwable {
        write(2);
        EventRelay first = relay();
        Eventually.holds(
                () -> assertThat(first.status().state()).isEqualTo(RelayStatus.State.RUNNING));
        EventRelay second = relay();
        Eventually.holds(
                () -> assertThat(second.status().state()).isEqualTo(RelayStatus.State.STANDING_BY));
        assertThat(second.status().behind()).as("what the first one sends").isZero();

        first.close();
        write(2);

        Eventually.holds(() -> assertThat(second.status().acknowledged()).isEqualTo(8));
        assertThat(second.status().isOnDuty()).isTrue();
    }

    @Test
    void a_lease_is_held_by_one_and_its_number_grows_with_each_holder() throws Throwable {
        Duration brief = Duration.ofMillis(300);
        var first = new Lease(owner, "test", brief);
        var second = new Lease(owner, "test", Duration.ofSeconds(60));

        long number = first.take().orElseThrow();
        assertThat(first.take()).hasValue(number);
        Eventually.holds(() -> assertThat(second.take()).isPresent());

        assertThat(second.take().orElseThrow()).isGreaterThan(number);
        assertThat(first.take()).isEmpty();
        second.giveBack();
        assertThat(first.take()).isPresent();
    }

    @Test
    void a_checkpoint_of_an_earlier_holder_is_refused() {
        var checkpoint = new Checkpoint(owner, "test");
        checkpoint.write(new Checkpoint.Place(5, "five"), 1);
        checkpoint.write(new Checkpoint.Place(9, "nine"), 2);

        assertThatThrownBy(() -> checkpoint.write(new Checkpoint.Place(7, "seven"), 1))
                .isInstanceOf(LeaseLost.class);
        assertThat(checkpoint.read()).isEqualTo(new Checkpoint.Place(9, "nine"));
    }
}
