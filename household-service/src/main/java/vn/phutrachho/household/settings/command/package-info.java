/** What can be set, and how it can be refused. */
@NullMarked
package vn.phutrachho.household.settings.command;

import org.jspecify.annotations.NullMarked;
