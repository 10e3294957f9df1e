/** Tests of what is shown of pledges. */
@NullMarked
package vn.phutrachho.household.pledge.view;

import org.jspecify.annotations.NullMarked;
