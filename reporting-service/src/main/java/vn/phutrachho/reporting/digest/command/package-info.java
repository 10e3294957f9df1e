/** What can be asked of a unit's digests. */
@NullMarked
package vn.phutrachho.reporting.digest.command;

import org.jspecify.annotations.NullMarked;
