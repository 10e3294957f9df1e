/** What can be asked of an assessment, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.assessment.command;

import org.jspecify.annotations.NullMarked;
