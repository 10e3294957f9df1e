package vn.phutrachho.standalone.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up household of the sample.
 *
 * @param code in its cell's register
 * @param poverty NONE, NEAR_POOR or POOR
 * @param weight load points; 10 is an ordinary household
 * @param language the one needed to talk with them, if not Vietnamese
 */
public record Household(
        String code,
        String head,
        String address,
        String hamlet,
        String houseGroup,
        int people,
        String poverty,
        int weight,
        boolean hard,
        boolean remote,
        @Nullable String language,
        List<String> wants) {}
