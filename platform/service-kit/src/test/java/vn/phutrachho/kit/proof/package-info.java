/** With what every service proves its aggregates and policies. */
@NullMarked
package vn.phutrachho.kit.proof;

import org.jspecify.annotations.NullMarked;
