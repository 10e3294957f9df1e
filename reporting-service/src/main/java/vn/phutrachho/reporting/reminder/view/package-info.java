/** The reminders that were sent. */
@NullMarked
package vn.phutrachho.reporting.reminder.view;

import org.jspecify.annotations.NullMarked;
