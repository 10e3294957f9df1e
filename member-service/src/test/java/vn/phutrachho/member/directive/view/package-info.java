/** The register of directives and coverage, asked. */
@NullMarked
package vn.phutrachho.member.directive.view;

import org.jspecify.annotations.NullMarked;
