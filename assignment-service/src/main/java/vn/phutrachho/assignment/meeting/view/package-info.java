/** Meetings as they stand, and the matters that wait for one. */
@NullMarked
package vn.phutrachho.assignment.meeting.view;

import org.jspecify.annotations.NullMarked;
