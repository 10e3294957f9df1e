/** Who is responsible for a household: one member at most, at any time. */
@NullMarked
package vn.phutrachho.assignment.responsibility;

import org.jspecify.annotations.NullMarked;
