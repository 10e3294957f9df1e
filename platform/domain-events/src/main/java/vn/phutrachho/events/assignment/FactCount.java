package vn.phutrachho.events.assignment;

/**
 * How often something happened in a member's duty of a year, as it was known when it was counted.
 */
public record FactCount(DutyFact fact, int count) {}
