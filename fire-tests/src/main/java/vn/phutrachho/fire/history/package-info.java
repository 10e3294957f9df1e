/** What writers meant and were told, and what logs and topic hold: as far as a check needs it. */
@NullMarked
package vn.phutrachho.fire.history;

import org.jspecify.annotations.NullMarked;
