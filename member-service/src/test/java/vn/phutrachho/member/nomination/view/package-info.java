/** Tests of the package of the same name. */
@NullMarked
package vn.phutrachho.member.nomination.view;

import org.jspecify.annotations.NullMarked;
