/** Tests of the package of the same name. */
@NullMarked
package vn.phutrachho.member.access;

import org.jspecify.annotations.NullMarked;
