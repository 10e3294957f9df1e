/** What can be asked of a household of the register, and how it can be refused. */
@NullMarked
package vn.phutrachho.household.household.command;

import org.jspecify.annotations.NullMarked;
