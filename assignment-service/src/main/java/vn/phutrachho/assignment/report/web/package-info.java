/** Monthly reports as pages and as an API. */
@NullMarked
package vn.phutrachho.assignment.report.web;

import org.jspecify.annotations.NullMarked;
