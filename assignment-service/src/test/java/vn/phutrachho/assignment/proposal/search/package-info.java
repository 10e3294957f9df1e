/** The search, held against the score as plain arithmetic. */
@NullMarked
package vn.phutrachho.assignment.proposal.search;

import org.jspecify.annotations.NullMarked;
