package vn.phutrachho.household.household.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.HouseholdDescribed;

/**
 * What the register says of a household: the minimum that the duty needs.
 *
 * @param head the head of the household (chủ hộ)
 * @param address where they live
 * @param hamlet hamlet within the cell's area
 * @param houseGroup cluster of houses within the hamlet
 * @param people how many persons
 * @param weight load points for whoever is responsible; 10 is an ordinary household
 * @param hard needs somebody experienced
 * @param remote far from everybody else
 * @param language code of the language needed to talk with them, if not vi
 * @param wants abilities that the responsible member should have
 */
public record HouseholdDetails(
        Personal head,
        Personal address,
        String hamlet,
        String houseGroup,
        int people,
        int weight,
        boolean hard,
        boolean remote,
        @Nullable String language,
        List<String> wants) {
    public static final int MOST_PEOPLE = 60;
    public static final int MOST_WEIGHT = 100;

    /** Load points of an ordinary household. */
    public static final int ORDINARY_WEIGHT = 10;

    public HouseholdDetails {
        wants = List.copyOf(wants);
    }

    public static HouseholdDetails of(HouseholdDescribed said) {
        return new HouseholdDetails(
                said.head(),
                said.address(),
                said.hamlet().text(),
                said.houseGroup().text(),
                said.people(),
                said.weight(),
                said.hard(),
                said.remote(),
                said.spoken(),
                Personal.texts(said.wants()));
    }

    /** Another one when anything of it is said otherwise; nothing can be read from it. */
    public String mark() {
        String all =
                String.join(
                        "\n",
                        head.text(),
                        address.text(),
                        hamlet,
                        houseGroup,
                        people + " " + weight + " " + hard + " " + remote + " " + language,
                        String.join("\n", wants));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Asked of what comes in, never of history: what was right when it was recorded stays readable
     * when a limit changes.
     *
     * @throws InvalidValue when a number is out of range or the head has no name
     */
    void demandPlausible() {
        demand(!head.text().isBlank(), "household.head-missing", "The head has a name");
        demand(
                people >= 1 && people <= MOST_PEOPLE,
                "household.people-out-of-range",
                "A household has 1 to 60 people");
        demand(
                weight >= 1 && weight <= MOST_WEIGHT,
                "household.weight-out-of-range",
                "A household weighs 1 to 100 points");
    }

    private static void demand(boolean holds, String code, String explanation) {
        if (!holds) {
            throw new InvalidValue(code, explanation);
        }
    }
}
