/** What can be asked of a redirection, and how it says no. */
@NullMarked
package vn.phutrachho.household.redirection.command;

import org.jspecify.annotations.NullMarked;
