package vn.phutrachho.assignment.proposal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whether a plan is one of that instance: every household once, members that exist. */
final class CheckPlan {
    private CheckPlan() {}

    static void check(Plan plan, Instance instance) {
        if (!Plan.FORMAT.equals(plan.format())) {
            throw new InvalidExchange("exchange.format", plan.format(), Plan.FORMAT);
        }
        if (!instance.name().equals(plan.instance())) {
            throw new InvalidExchange("plan.other-instance", plan.instance(), instance.name());
        }
        everyHouseholdOnce(plan, instance);
        membersExist(plan, instance);
    }

    private static void everyHouseholdOnce(Plan plan, Instance instance) {
        Set<String> unknown = new HashSet<>(plan.lines().keySet());
        for (Instance.Household household : instance.households()) {
            if (!unknown.remove(household.id())) {
                throw new InvalidExchange("plan.household-missing", household.id());
            }
        }
        for (String household : unknown) {
            throw new InvalidExchange("plan.unknown-household", household);
        }
    }

    private static void membersExist(Plan plan, Instance instance) {
        Set<String> members =
                instance.members().stream().map(Instance.Member::id).collect(Collectors.toSet());
        plan.lines()
                .forEach(
                        (household, member) -> {
                            if (member != null && !members.contains(member)) {
                                throw new InvalidExchange("plan.unknown-member", member, household);
                            }
                        });
    }
}
