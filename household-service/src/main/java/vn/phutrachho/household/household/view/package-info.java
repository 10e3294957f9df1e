/**
 * What can be seen of households: the card, who is responsible for them, the register of a cell.
 */
@NullMarked
package vn.phutrachho.household.household.view;

import org.jspecify.annotations.NullMarked;
