/** Directives and their dissemination for people and programs. */
@NullMarked
package vn.phutrachho.member.directive.web;

import org.jspecify.annotations.NullMarked;
