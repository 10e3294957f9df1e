/** What a year brought, by the clauses of the dispatch: to be reported upwards (M6.3). */
@NullMarked
package vn.phutrachho.reporting.yearly;

import org.jspecify.annotations.NullMarked;
