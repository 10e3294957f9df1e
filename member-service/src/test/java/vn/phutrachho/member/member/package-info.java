/** Tests of the package of the same name. */
@NullMarked
package vn.phutrachho.member.member;

import org.jspecify.annotations.NullMarked;
