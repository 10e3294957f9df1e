/** Tests of what can be seen of households. */
@NullMarked
package vn.phutrachho.household.household.view;

import org.jspecify.annotations.NullMarked;
