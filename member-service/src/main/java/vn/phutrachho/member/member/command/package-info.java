/** What can be asked of a member's entry, and why it may be refused. */
@NullMarked
package vn.phutrachho.member.member.command;

import org.jspecify.annotations.NullMarked;
