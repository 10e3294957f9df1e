/** What can be asked of a member's nudges. */
@NullMarked
package vn.phutrachho.reporting.nudge.command;

import org.jspecify.annotations.NullMarked;
