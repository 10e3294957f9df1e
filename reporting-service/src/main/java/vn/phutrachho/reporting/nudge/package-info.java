/** Members who owe are reminded by the clock, once of each thing (M3.3). */
@NullMarked
package vn.phutrachho.reporting.nudge;

import org.jspecify.annotations.NullMarked;
