package vn.phutrachho.household.violating;

import vn.phutrachho.member.violating.MemberThing;

/** Knows another service. */
public record CuriousNeighbour(MemberThing thing) {}
