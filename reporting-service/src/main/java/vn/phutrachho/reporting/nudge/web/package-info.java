/** What people were reminded of or told, in words, and for programs. */
@NullMarked
package vn.phutrachho.reporting.nudge.web;

import org.jspecify.annotations.NullMarked;
