/**
 * Directives and their dissemination: what the province asks to be made known, and what each unit
 * did (clause 1).
 */
@NullMarked
package vn.phutrachho.member.directive;

import org.jspecify.annotations.NullMarked;
