/** What a commune can do about a signal, and why it is refused. */
@NullMarked
package vn.phutrachho.assignment.signal.command;

import org.jspecify.annotations.NullMarked;
