/** The register of directives and what units did about them, asked. */
@NullMarked
package vn.phutrachho.member.directive.view;

import org.jspecify.annotations.NullMarked;
