/** Party units and groupings of units: how they come to be, change and end. */
@NullMarked
package vn.phutrachho.member.unit;

import org.jspecify.annotations.NullMarked;
