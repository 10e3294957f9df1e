/**
 * On which days offices work: every service's own copy of the calendars that were decided, beneath
 * which lies the one that comes with the program.
 */
@NullMarked
package vn.phutrachho.kit.calendar;

import org.jspecify.annotations.NullMarked;
