/** Classes that break one rule of the house each. */
@NullMarked
package vn.phutrachho.household.violating.web;

import org.jspecify.annotations.NullMarked;
