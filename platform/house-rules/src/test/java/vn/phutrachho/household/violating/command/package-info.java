/** Classes that break one rule of the house each. */
@NullMarked
package vn.phutrachho.household.violating.command;

import org.jspecify.annotations.NullMarked;
