/** Tests. */
@NullMarked
package vn.phutrachho.assignment.signal.view;

import org.jspecify.annotations.NullMarked;
