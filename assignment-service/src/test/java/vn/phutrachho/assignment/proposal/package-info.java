/** What a plan costs and why, held against plain examples and against laws. */
@NullMarked
package vn.phutrachho.assignment.proposal;

import org.jspecify.annotations.NullMarked;
