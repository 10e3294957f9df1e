/** Database, broker and the gates before them: what faults are done to. */
@NullMarked
package vn.phutrachho.fire.ground;

import org.jspecify.annotations.NullMarked;
