/** Meetings as pages and as an API. */
@NullMarked
package vn.phutrachho.assignment.meeting.web;

import org.jspecify.annotations.NullMarked;
