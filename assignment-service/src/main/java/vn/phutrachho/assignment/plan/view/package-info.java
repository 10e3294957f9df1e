/** Plans as they stand, and the instance that a proposal is made of. */
@NullMarked
package vn.phutrachho.assignment.plan.view;

import org.jspecify.annotations.NullMarked;
