/** What can be asked of a reminder, and how it is refused. */
@NullMarked
package vn.phutrachho.reporting.reminder.command;

import org.jspecify.annotations.NullMarked;
