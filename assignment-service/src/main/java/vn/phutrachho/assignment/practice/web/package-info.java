/** Pages and API of good practices. */
@NullMarked
package vn.phutrachho.assignment.practice.web;

import org.jspecify.annotations.NullMarked;
