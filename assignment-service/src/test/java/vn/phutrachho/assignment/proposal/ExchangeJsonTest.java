package vn.phutrachho.assignment.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeJsonTest {
    private static final String GIVEN =
            """
            {
             "format": "assignment-instance/1", "name": "base", "year": 2026,
             "hamlets": ["X1", "X2"], "distance": [[0, 12], [12, 0]],
             "members": [{"id": "m1", "duty": "FULL", "takenIn": false, "health": "FULL",
                          "leader": true, "abilities": ["farming"], "languages": ["vi", "hre"],
                          "hamlet": "X1", "houseGroup": "X1-2", "limit": 13},
                         {"id": "m2", "duty": "AWAY", "health": "FULL", "hamlet": "X2",
                          "limit": 13}],
             "households": [{"id": "h1", "hamlet": "X1", "houseGroup": "X1-1", "weight": 10,
                             "hard": false, "remote": false, "needs": [], "wants": ["farming"],
                             "language": "hre", "lastYear": {"member": "m1", "worked": true},
                             "kin": ["m2"], "group": null, "pinned": null, "current": null}],
             "settings": {"kin": "AVOID", "weights": {}, "balance": {}}
            }
            """;

    @Test
    void an_instance_goes_in_and_out_unchanged() {
        Instance instance = ExchangeJson.instance(GIVEN);

        assertThat(instance.households().getFirst().kin()).containsExactly("m2");
        assertThat(ExchangeJson.instance(ExchangeJson.write(instance))).isEqualTo(instance);
    }

    @Test
    void a_plan_goes_in_and_out_unchanged_and_other_fields_are_ignored() {
        Instance instance = ExchangeJson.instance(GIVEN);
        Plan plan =
                ExchangeJson.plan(
                        """
                        {"format": "assignment-plan/1", "instance": "base", "by": "someone",
                         "lines": {"h1": null}, "seconds": 3}
                        """,
                        instance);

        assertThat(plan.lines()).containsEntry("h1", null);
        assertThat(ExchangeJson.plan(ExchangeJson.write(plan), instance)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "assignment-instance/1 | assignment-instance/2 | exchange.format",
                "\"limit\": 13}, | \"limit\": -1}, | instance.limit-negative",
                "\"limit\": 13}, | \"unlimited\": 1}, | exchange.unreadable",
                "\"id\": \"m2\" | \"id\": \"m1\" | instance.member-twice",
                "\"kin\": [\"m2\"] | \"kin\": [\"m9\"] | instance.unknown-member",
                "\"pinned\": null | \"pinned\": \"m2\" | instance.pin-not-allowed",
                "\"pinned\": null | \"pinned\": \"m9\" | instance.unknown-member",
                "\"current\": null | \"current\": \"m9\" | instance.unknown-member",
                "\"worked\": true | \"worked\": 7.5 | exchange.unreadable",
                "{\"member\": \"m1\" | {\"member\": \"m9\" | instance.unknown-member",
                "\"weight\": 10 | \"weight\": 0 | instance.weight-not-positive",
                "\"duty\": \"AWAY\" | \"duty\": \"ASLEEP\" | exchange.unreadable",
                "[[0, 12], [12, 0]] | [[0, 12]] | instance.distance-shape",
                "[[0, 12], [12, 0]] | [[1, 12], [12, 0]] | instance.distance-diagonal",
                "[[0, 12], [12, 0]] | [[0, -2], [12, 0]] | instance.distance-negative",
                "\"hamlet\": \"X2\" | \"hamlet\": \"X3\" | instance.unknown-hamlet",
                "[\"X1\", \"X2\"] | [\"X1\", \"X1\"] | instance.hamlet-twice",
                "\"weights\": {} | \"weights\": {\"ner\": 1} | instance.unknown-setting",
                "\"weights\": {} | \"weights\": {\"near\": -1} | instance.negative-setting",
            })
    void an_instance_that_contradicts_itself_is_refused(String found, String put, String code) {
        assertThat(GIVEN).contains(found);

        assertThatThrownBy(() -> ExchangeJson.instance(GIVEN.replace(found, put)))
                .isInstanceOfSatisfying(
                        InvalidExchange.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"format\":", "7"})
    void what_is_no_instance_at_all_is_refused(String json) {
        assertThatThrownBy(() -> ExchangeJson.instance(json))
                .isInstanceOfSatisfying(
                        InvalidExchange.class,
                        e -> assertThat(e.code()).isEqualTo("exchange.unreadable"));
    }

    @Test
    void a_group_pinned_to_two_members_is_refused() {
        Instance apart =
                Instances.of(
                        List.of(Instances.member("m1"), Instances.member("m2")),
                        List.of(grouped("h1", "m1"), grouped("h2", "m2")));

        assertThatThrownBy(apart::check)
                .isInstanceOfSatisfying(
                        InvalidExchange.class,
                        e -> assertThat(e.code()).isEqualTo("instance.group-pinned-apart"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"h1\": null | \"h2\": null | plan.household-missing",
                "\"h1\": null | \"h1\": null, \"h2\": null | plan.unknown-household",
                "\"h1\": null | \"h1\": \"m9\" | plan.unknown-member",
                "\"h1\": null | \"h1\": null, \"h1\": null | exchange.unreadable",
                "\"base\" | \"other\" | plan.other-instance",
                "assignment-plan/1 | assignment-plan/2 | exchange.format",
            })
    void a_plan_of_something_else_is_refused(String found, String put, String code) {
        Instance instance = ExchangeJson.instance(GIVEN);
        String plan =
                """
                {"format": "assignment-plan/1", "instance": "base", "lines": {"h1": null}}
                """;

        assertThatThrownBy(() -> ExchangeJson.plan(plan.replace(found, put), instance))
                .isInstanceOfSatisfying(
                        InvalidExchange.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Instance.Household grouped(String id, String pin) {
        return Instances.pinned(Instances.inGroup(Instances.household(id), "g"), pin);
    }
}
