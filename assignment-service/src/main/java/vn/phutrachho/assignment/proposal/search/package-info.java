/**
 * The search for a good plan: the score as constraints of the solver, its budget, and the polish.
 */
@NullMarked
package vn.phutrachho.assignment.proposal.search;

import org.jspecify.annotations.NullMarked;
