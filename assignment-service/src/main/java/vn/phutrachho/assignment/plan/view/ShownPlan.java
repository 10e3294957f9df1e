package vn.phutrachho.assignment.plan.view;

import vn.phutrachho.assignment.proposal.ExplainPlan;
import vn.phutrachho.assignment.proposal.Instance;

/** A plan with the instance that it is of, by the registers of today, and what explains it. */
public record ShownPlan(YearPlan plan, Instance instance, ExplainPlan explained) {}
