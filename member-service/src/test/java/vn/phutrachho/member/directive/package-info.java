/** Directives and what units do about them. */
@NullMarked
package vn.phutrachho.member.directive;

import org.jspecify.annotations.NullMarked;
