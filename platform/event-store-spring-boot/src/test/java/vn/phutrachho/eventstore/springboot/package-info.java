/** What the auto-configuration makes, and when it stands back. */
@NullMarked
package vn.phutrachho.eventstore.springboot;

import org.jspecify.annotations.NullMarked;
