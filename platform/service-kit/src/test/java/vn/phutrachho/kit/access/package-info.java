@NullMarked
package vn.phutrachho.kit.access;

import org.jspecify.annotations.NullMarked;
