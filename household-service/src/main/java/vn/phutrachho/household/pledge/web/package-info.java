/** Pledges by page and by program. */
@NullMarked
package vn.phutrachho.household.pledge.web;

import org.jspecify.annotations.NullMarked;
