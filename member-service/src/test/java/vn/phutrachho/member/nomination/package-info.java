/** Tests of the package of the same name. */
@NullMarked
package vn.phutrachho.member.nomination;

import org.jspecify.annotations.NullMarked;
