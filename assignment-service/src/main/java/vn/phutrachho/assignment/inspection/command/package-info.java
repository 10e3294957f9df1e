/** What can be asked of an inspection, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.inspection.command;

import org.jspecify.annotations.NullMarked;
