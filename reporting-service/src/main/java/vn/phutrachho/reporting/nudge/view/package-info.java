/** What members were reminded of, what still waits, and what the reminders changed. */
@NullMarked
package vn.phutrachho.reporting.nudge.view;

import org.jspecify.annotations.NullMarked;
