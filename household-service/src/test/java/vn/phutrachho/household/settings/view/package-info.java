/** Tests of what is known of settings. */
@NullMarked
package vn.phutrachho.household.settings.view;

import org.jspecify.annotations.NullMarked;
