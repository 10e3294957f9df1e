/** What can be asked of a unit or a grouping, and why it may be refused. */
@NullMarked
package vn.phutrachho.member.unit.command;

import org.jspecify.annotations.NullMarked;
