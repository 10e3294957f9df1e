/** How the whole system stands: its services, and the erasures that go on. */
@NullMarked
package vn.phutrachho.reporting.system;

import org.jspecify.annotations.NullMarked;
