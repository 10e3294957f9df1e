/** What can be asked about who is responsible, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.responsibility.command;

import org.jspecify.annotations.NullMarked;
