package vn.phutrachho.events.assignment;

import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;

/**
 * Who is responsible for a household by a plan.
 *
 * @param household which household
 * @param member who is responsible
 */
public record PlanLine(HouseholdId household, MemberId member) {}
