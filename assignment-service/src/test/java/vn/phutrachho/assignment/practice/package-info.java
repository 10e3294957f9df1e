/** Tests of good practices. */
@NullMarked
package vn.phutrachho.assignment.practice;

import org.jspecify.annotations.NullMarked;
