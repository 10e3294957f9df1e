/** What the registers do to who is responsible. */
@NullMarked
package vn.phutrachho.assignment.responsibility.policy;

import org.jspecify.annotations.NullMarked;
