/** How a service's views stand, and their rebuilding beside the live ones. */
@NullMarked
package vn.phutrachho.kit.views;

import org.jspecify.annotations.NullMarked;
