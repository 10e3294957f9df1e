/** What follows from a plan. */
@NullMarked
package vn.phutrachho.assignment.plan.policy;

import org.jspecify.annotations.NullMarked;
