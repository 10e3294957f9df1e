/** How the service's views stand, and their rebuilding beside the live ones. */
@NullMarked
package vn.phutrachho.reporting.system;

import org.jspecify.annotations.NullMarked;
