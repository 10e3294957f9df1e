package vn.phutrachho.assignment.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell's year as an optimisation problem, in the exchange format {@code assignment-instance/1}.
 *
 * @param distance way between the hamlets of the same two places in {@code hamlets}, in units of
 *     100 m
 */
public record Instance(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) String name,
        int year,
        @JsonProperty(required = true) List<String> hamlets,
        @JsonProperty(required = true) List<List<Integer>> distance,
        @JsonProperty(required = true) List<Member> members,
        @JsonProperty(required = true) List<Household> households,
        @Nullable Settings settings) {

    /** The only format read and written. */
    public static final String FORMAT = "assignment-instance/1";

    public Instance {
        hamlets = List.copyOf(hamlets);
        distance = distance.stream().map(List::copyOf).toList();
        members = List.copyOf(members);
        households = List.copyOf(households);
        settings = settings == null ? Settings.DEFAULT : settings;
    }

    @Override
    public Settings settings() {
        return Objects.requireNonNull(settings);
    }

    /**
     * Says whether it can be worked with.
     *
     * @throws InvalidExchange with the first thing in it that contradicts itself
     */
    public void check() {
        CheckInstance.check(this);
    }

    /**
     * Why a member may not have a household at all; empty where they may.
     *
     * @throws InvalidExchange where one of the two is not in it
     */
    public Set<Obstacle> obstacles(String household, String member) {
        Member asked =
                members.stream()
                        .filter(m -> m.id().equals(member))
                        .findFirst()
                        .orElseThrow(() -> new InvalidExchange("instance.unknown-member", member));
        return households.stream()
                .filter(h -> h.id().equals(household))
                .findFirst()
                .map(h -> Obstacle.between(asked, h))
                .orElseThrow(() -> new InvalidExchange("plan.unknown-household", household));
    }

    /** Kind of duty (M2.2). */
    public enum Duty {
        FULL,
        EXEMPT,
        AWAY,
        RESIDENCE_CONTACT
    }

    /** Band that limits work: all of it, nothing hard or remote, none. Never a diagnosis. */
    public enum Health {
        FULL,
        LIGHT,
        NONE
    }

    /** What the cell wants of members responsible for relatives. */
    public enum Kin {
        PREFER,
        AVOID,
        IGNORE
    }

    /**
     * A member of the cell, with what decides which households fit.
     *
     * @param takenIn the cell decided that a residence contact takes households here (213-QĐ/TW)
     * @param limit most households
     */
    public record Member(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Duty duty,
            boolean takenIn,
            @JsonProperty(required = true) Health health,
            boolean leader,
            @Nullable Set<String> abilities,
            @Nullable Set<String> languages,
            @JsonProperty(required = true) String hamlet,
            @Nullable String houseGroup,
            @JsonProperty(required = true) int limit) {

        public Member {
            abilities = copy(abilities);
            languages = copy(languages);
        }

        @Override
        public Set<String> abilities() {
            return copy(abilities);
        }

        @Override
        public Set<String> languages() {
            return copy(languages);
        }
    }

    /**
     * A household of the cell, with what it asks of whoever has it.
     *
     * @param weight load points; 10 is an ordinary household
     * @param needs abilities the member must have
     * @param wants abilities the member should have
     * @param language the one needed to talk with them
     * @param kin members related to the household
     * @param group households of one group are one line and go to one member
     * @param pinned member decided by a person
     * @param current member who has it now, when a plan is changed during its year
     */
    public record Household(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String hamlet,
            @Nullable String houseGroup,
            @JsonProperty(required = true) int weight,
            boolean hard,
            boolean remote,
            @Nullable Set<String> needs,
            @Nullable Set<String> wants,
            @Nullable String language,
            @Nullable LastYear lastYear,
            @Nullable Set<String> kin,
            @Nullable String group,
            @Nullable String pinned,
            @Nullable String current) {

        public Household {
            needs = copy(needs);
            wants = copy(wants);
            kin = copy(kin);
        }

        @Override
        public Set<String> needs() {
            return copy(needs);
        }

        @Override
        public Set<String> wants() {
            return copy(wants);
        }

        @Override
        public Set<String> kin() {
            return copy(kin);
        }
    }

    /** Who had a household last year, and whether that worked. */
    public record LastYear(@JsonProperty(required = true) String member, boolean worked) {}

    /**
     * What the cell or the commune set differently from the defaults.
     *
     * @param weights overrides of {@link Weights}, by name
     * @param balance overrides of {@link Balance}, by name
     */
    public record Settings(
            @Nullable Kin kin,
            @Nullable Map<String, Integer> weights,
            @Nullable Map<String, Integer> balance) {

        static final Settings DEFAULT = new Settings(null, null, null);

        public Settings {
            kin = kin == null ? Kin.AVOID : kin;
            weights = weights == null ? Map.of() : Map.copyOf(weights);
            balance = balance == null ? Map.of() : Map.copyOf(balance);
        }

        @Override
        public Kin kin() {
            return Objects.requireNonNull(kin);
        }

        @Override
        public Map<String, Integer> weights() {
            return Objects.requireNonNull(weights);
        }

        @Override
        public Map<String, Integer> balance() {
            return Objects.requireNonNull(balance);
        }
    }

    private static Set<String> copy(@Nullable Set<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
