/** What can be asked of a plan, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.plan.command;

import org.jspecify.annotations.NullMarked;
