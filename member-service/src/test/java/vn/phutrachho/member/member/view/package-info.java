/** Tests of the package of the same name. */
@NullMarked
package vn.phutrachho.member.member.view;

import org.jspecify.annotations.NullMarked;
