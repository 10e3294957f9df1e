/** Everything that was ever set. */
@NullMarked
package vn.phutrachho.household.settings.view;

import org.jspecify.annotations.NullMarked;
