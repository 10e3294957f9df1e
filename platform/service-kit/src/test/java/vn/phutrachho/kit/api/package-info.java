@NullMarked
package vn.phutrachho.kit.api;

import org.jspecify.annotations.NullMarked;
