/** A cell's plan for a year: drafted, proposed, moved by hand, submitted, returned, in force. */
@NullMarked
package vn.phutrachho.assignment.plan;

import org.jspecify.annotations.NullMarked;
