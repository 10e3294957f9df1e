/** Classes that break one rule of the house each. */
@NullMarked
package vn.phutrachho.member.violating;

import org.jspecify.annotations.NullMarked;
