package vn.phutrachho.member.violating;

/** Belongs to another service. */
public record MemberThing(String name) {}
