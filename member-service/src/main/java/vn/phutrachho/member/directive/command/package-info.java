/**
 * What can be asked of the register of directives and of a unit's dissemination, and why it may be
 * refused.
 */
@NullMarked
package vn.phutrachho.member.directive.command;

import org.jspecify.annotations.NullMarked;
