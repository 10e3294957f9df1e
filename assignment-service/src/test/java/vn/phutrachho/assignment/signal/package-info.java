/** Tests. */
@NullMarked
package vn.phutrachho.assignment.signal;

import org.jspecify.annotations.NullMarked;
