/** What can be asked of a grievance, and how it can be refused. */
@NullMarked
package vn.phutrachho.household.grievance.command;

import org.jspecify.annotations.NullMarked;
