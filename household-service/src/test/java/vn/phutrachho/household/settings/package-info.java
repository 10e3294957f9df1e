/** Tests of the settings of grievances. */
@NullMarked
package vn.phutrachho.household.settings;

import org.jspecify.annotations.NullMarked;
