/** Tests of what a pledge decides. */
@NullMarked
package vn.phutrachho.household.pledge;

import org.jspecify.annotations.NullMarked;
