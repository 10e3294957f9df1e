/** Tests of what is counted. */
@NullMarked
package vn.phutrachho.household.redirection.view;

import org.jspecify.annotations.NullMarked;
