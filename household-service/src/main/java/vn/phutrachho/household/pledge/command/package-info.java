/** What can be asked of a pledge, and why it may be refused. */
@NullMarked
package vn.phutrachho.household.pledge.command;

import org.jspecify.annotations.NullMarked;
