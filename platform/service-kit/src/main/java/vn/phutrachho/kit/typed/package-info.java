/** What people type, before any of it is written down (M4.2). */
@NullMarked
package vn.phutrachho.kit.typed;

import org.jspecify.annotations.NullMarked;
