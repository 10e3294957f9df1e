package vn.phutrachho.kit.personal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * A key for each person or family whose texts stand in the histories. Destroying it erases those
 * texts wherever they were copied to: logs, topics, ledgers and backups of them.
 */
public interface PersonalKeys {
    /**
     * Whose views may show personal texts: nothing is erased whole before all have forgotten it.
     */
    Set<String> SERVICES = Set.of("member", "household", "assignment", "reporting");

    /**
     * What seals the person's next text; made durably when there was none.
     *
     * @param of whose, as {@link vn.phutrachho.events.Personal#of()} says
     * @throws PersonErased when it was destroyed: nothing is written of them any more
     */
    SecretKey toSeal(String of);

    /**
     * What opens the person's texts; empty when it was destroyed.
     *
     * @throws MissingPersonalKey when there never was one here, as after a restore of histories
     *     without their keys: that must not look like an erasure
     */
    default Optional<SecretKey> toOpen(String of) {
        return requireNonNull(toOpen(List.of(of)).get(of));
    }

    /**
     * The same for many at once, which takes little longer than for one.
     *
     * @return by whose they are
     * @throws MissingPersonalKey when one of them never was here
     */
    Map<String, Optional<SecretKey>> toOpen(Collection<String> whose);

    /** Destroys the key, for ever. Once more changes nothing. */
    void destroy(String of, Instant at);

    /**
     * Whose key was destroyed while the service still may show their texts.
     *
     * @param service that asks; what it holds of their keys in memory is gone after this
     */
    List<String> destroyedUnknownTo(String service);

    /** The service shows their texts nowhere any more. */
    void forgotten(String of, String service, Instant at);

    /** Which services have forgotten the person's texts since the key was destroyed. */
    Optional<Erasure> erasureOf(String of);

    /** Every erasure, by whose texts it was, the latest first. */
    Map<String, Erasure> erasures();

    /**
     * That somebody's texts were erased.
     *
     * @param at when the key was destroyed
     * @param forgottenBy services that show them nowhere any more
     */
    record Erasure(Instant at, List<String> forgottenBy) {
        public Erasure {
            forgottenBy = List.copyOf(forgottenBy);
        }

        /** Whether no part of the system shows the texts any more. */
        public boolean isEverywhere() {
            return stillWith().isEmpty();
        }

        /** Services that may still show them, by name. */
        public List<String> stillWith() {
            return SERVICES.stream()
                    .filter(service -> !forgottenBy.contains(service))
                    .sorted()
                    .toList();
        }
    }
}
