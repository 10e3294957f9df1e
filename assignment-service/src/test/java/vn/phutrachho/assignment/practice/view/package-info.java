/** Tests of how good practices are seen. */
@NullMarked
package vn.phutrachho.assignment.practice.view;

import org.jspecify.annotations.NullMarked;
