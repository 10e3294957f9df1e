/** Plans as pages and as an API. */
@NullMarked
package vn.phutrachho.assignment.plan.web;

import org.jspecify.annotations.NullMarked;
