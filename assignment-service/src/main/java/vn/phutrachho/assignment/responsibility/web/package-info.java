/** Handing households over, and coverage, as pages and as an API. */
@NullMarked
package vn.phutrachho.assignment.responsibility.web;

import org.jspecify.annotations.NullMarked;
