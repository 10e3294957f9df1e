/** What can be asked of an access grant, and why it may be refused. */
@NullMarked
package vn.phutrachho.member.access.command;

import org.jspecify.annotations.NullMarked;
