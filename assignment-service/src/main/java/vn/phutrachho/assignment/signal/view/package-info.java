/** What the signals are worked out from, and who asks for it. */
@NullMarked
package vn.phutrachho.assignment.signal.view;

import org.jspecify.annotations.NullMarked;
