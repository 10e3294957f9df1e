package vn.phutrachho.household.violating;

/** Has a name that says nothing. */
public record GrievanceManager(String name) {}
