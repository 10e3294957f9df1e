/** Events of those who look: what was opened to whom, and why. */
@NullMarked
package vn.phutrachho.events.audit;

import org.jspecify.annotations.NullMarked;
