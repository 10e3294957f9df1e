package vn.phutrachho.fire.check;

import java.util.List;
import vn.phutrachho.fire.check.Anomaly.Harm;

/**
 * What a check found.
 *
 * @param counts how much was looked at
 * @param anomalies everything that does not fit; none if all is well
 */
public record Verdict(Counts counts, List<Anomaly> anomalies) {

    /**
     * How much was looked at.
     *
     * @param commits that writers asked for
     * @param acknowledged of those, by a position
     * @param failed of those, by an answer that says so
     * @param unknown of those, since the answer said so or never came
     * @param unknownStored of the unknown ones, that are in the store
     * @param events in the store
     * @param topicRepeats records of the topic that repeat an earlier one
     */
    public record Counts(
            long commits,
            long acknowledged,
            long failed,
            long unknown,
            long unknownStored,
            long events,
            long topicRepeats) {}

    public Verdict {
        anomalies = List.copyOf(anomalies);
    }

    public boolean isClean() {
        return anomalies.isEmpty();
    }

    /** How many anomalies do that harm. */
    public long count(Harm harm) {
        return anomalies.stream().filter(found -> found.kind().harm() == harm).count();
    }
}
