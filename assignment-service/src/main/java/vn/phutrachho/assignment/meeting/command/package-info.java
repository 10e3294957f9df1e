/** What can be asked of a meeting, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.meeting.command;

import org.jspecify.annotations.NullMarked;
