/** What can be asked of a monthly report, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.report.command;

import org.jspecify.annotations.NullMarked;
