/**
 * The evidence of a member's duty in a year, the member's own word beside it, and the result that
 * people gave (M4.5).
 */
@NullMarked
package vn.phutrachho.assignment.assessment;

import org.jspecify.annotations.NullMarked;
