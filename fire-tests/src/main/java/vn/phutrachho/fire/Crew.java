package vn.phutrachho.fire;

import java.util.List;
import java.util.Optional;

/** Processes that run the same program. */
record Crew(List<Child> children) {

    long beats() {
        return children.stream().mapToLong(Child::beats).sum();
    }

    boolean isFinished() {
        return children.stream().allMatch(Child::isFinished);
    }

    List<Long> eachBeats() {
        return children.stream().map(Child::beats).toList();
    }

    /** One that has got on since then. */
    Optional<Child> gettingOn(List<Long> since) {
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).beats() > since.get(i)) {
                return Optional.of(children.get(i));
            }
        }
        return Optional.empty();
    }
}
