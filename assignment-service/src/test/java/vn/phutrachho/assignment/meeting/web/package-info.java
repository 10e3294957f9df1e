/** Proof of what the package of the same name promises. */
@NullMarked
package vn.phutrachho.assignment.meeting.web;

import org.jspecify.annotations.NullMarked;
