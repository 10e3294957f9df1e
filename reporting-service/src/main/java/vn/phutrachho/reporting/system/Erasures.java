package vn.phutrachho.reporting.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.personal.PersonalKeys.Erasure;

/** How far erasures are, without whose they are. */
@Component
public final class Erasures {
    private final PersonalKeys keys;

    public Erasures(PersonalKeys keys) {
        this.keys = keys;
    }

    /**
     * One that goes on.
     *
     * @param kind {@code household}, {@code member}, {@code nominee} or {@code account}
     * @param since when the key was destroyed
     * @param stillWith services that may still show texts
     */
    public record GoingOn(String kind, Instant since, List<String> stillWith) {
        public GoingOn {
            stillWith = List.copyOf(stillWith);
        }
    }

    /**
     * @param done how many are whole
     * @param goingOn the others, the latest first
     */
    public record State(int done, List<GoingOn> goingOn) {
        public State {
            goingOn = List.copyOf(goingOn);
        }
    }

    public State state() {
        Map<String, Erasure> all = keys.erasures();
        List<GoingOn> goingOn = new ArrayList<>();
        all.forEach(
                (of, erasure) -> {
                    if (!erasure.isEverywhere()) {
                        goingOn.add(
                                new GoingOn(
                                        of.substring(0, of.indexOf(':')),
                                        erasure.at(),
                                        erasure.stillWith()));
                    }
                });
        return new State(all.size() - goingOn.size(), goingOn);
    }
}
