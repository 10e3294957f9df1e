/** What is noted when a list is taken away, and how that says no. */
@NullMarked
package vn.phutrachho.household.takeaway.command;

import org.jspecify.annotations.NullMarked;
