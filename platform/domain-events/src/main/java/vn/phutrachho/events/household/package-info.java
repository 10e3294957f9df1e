/** Events of household-service: households and grievances. */
@NullMarked
package vn.phutrachho.events.household;

import org.jspecify.annotations.NullMarked;
