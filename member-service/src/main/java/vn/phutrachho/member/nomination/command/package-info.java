/** What can be asked of a nomination, and why it may be refused. */
@NullMarked
package vn.phutrachho.member.nomination.command;

import org.jspecify.annotations.NullMarked;
