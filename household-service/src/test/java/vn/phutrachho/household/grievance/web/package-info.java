/** What people are shown of a case. */
@NullMarked
package vn.phutrachho.household.grievance.web;

import org.jspecify.annotations.NullMarked;
