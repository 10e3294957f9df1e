/** Grievances by API and by page. */
@NullMarked
package vn.phutrachho.household.grievance.web;

import org.jspecify.annotations.NullMarked;
