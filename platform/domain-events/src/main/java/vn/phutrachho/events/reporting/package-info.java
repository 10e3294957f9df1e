/** What reporting-service decides: that somebody was told what they owe or are behind in. */
@NullMarked
package vn.phutrachho.events.reporting;

import org.jspecify.annotations.NullMarked;
