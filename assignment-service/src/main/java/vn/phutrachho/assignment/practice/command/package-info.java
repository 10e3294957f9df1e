/** What can be asked of a good practice, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.practice.command;

import org.jspecify.annotations.NullMarked;
