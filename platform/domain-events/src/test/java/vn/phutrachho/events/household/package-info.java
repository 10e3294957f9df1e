@NullMarked
package vn.phutrachho.events.household;

import org.jspecify.annotations.NullMarked;
