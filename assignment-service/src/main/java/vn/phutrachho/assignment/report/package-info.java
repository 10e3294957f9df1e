/** What a member reports on their households for a month. */
@NullMarked
package vn.phutrachho.assignment.report;

import org.jspecify.annotations.NullMarked;
