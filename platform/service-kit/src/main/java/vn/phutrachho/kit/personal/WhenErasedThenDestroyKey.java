package vn.phutrachho.kit.personal;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import vn.phutrachho.events.Erased;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** The service that decides of somebody's erasure destroys their key. */
@ProcessingGroup(WhenErasedThenDestroyKey.NAME)
@Reads(Log.OWN)
public class WhenErasedThenDestroyKey {
    static final String NAME = "when-erased-then-destroy-key";

    private final PersonalKeys keys;

    public WhenErasedThenDestroyKey(PersonalKeys keys) {
        this.keys = keys;
    }

    @EventHandler
    void on(Erased erased, @Timestamp Instant at) {
        keys.destroy(erased.whose(), at);
    }
}
