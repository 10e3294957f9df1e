/** How often the way was shown. */
@NullMarked
package vn.phutrachho.household.redirection.view;

import org.jspecify.annotations.NullMarked;
