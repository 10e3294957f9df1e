/** Households by API and by page, and their import from spreadsheets. */
@NullMarked
package vn.phutrachho.household.household.web;

import org.jspecify.annotations.NullMarked;
