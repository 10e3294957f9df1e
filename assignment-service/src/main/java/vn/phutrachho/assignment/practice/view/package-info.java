/** Good practices as they stand, and who asks for them. */
@NullMarked
package vn.phutrachho.assignment.practice.view;

import org.jspecify.annotations.NullMarked;
