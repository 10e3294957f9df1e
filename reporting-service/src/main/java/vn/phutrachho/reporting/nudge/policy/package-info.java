/** What the clock brings about. */
@NullMarked
package vn.phutrachho.reporting.nudge.policy;

import org.jspecify.annotations.NullMarked;
