/** Pledges, asked. */
@NullMarked
package vn.phutrachho.household.pledge.view;

import org.jspecify.annotations.NullMarked;
