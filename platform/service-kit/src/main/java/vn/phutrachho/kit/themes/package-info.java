/**
 * The themes that a grievance can be about, as they stand on any day: every service's own copy of
 * their book, beneath which lies what comes with the program.
 */
@NullMarked
package vn.phutrachho.kit.themes;

import org.jspecify.annotations.NullMarked;
