/** What reporting-service decides: that a unit was told that it is behind. */
@NullMarked
package vn.phutrachho.events.reporting;

import org.jspecify.annotations.NullMarked;
