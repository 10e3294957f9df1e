/** Tests of the log against a real MongoDB. */
@NullMarked
package vn.phutrachho.eventstore;

import org.jspecify.annotations.NullMarked;
