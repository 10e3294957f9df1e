/** Tests of the package of the same name. */
@NullMarked
package vn.phutrachho.member.unit;

import org.jspecify.annotations.NullMarked;
