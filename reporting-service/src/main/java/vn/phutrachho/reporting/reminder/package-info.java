/** Units that are behind are told so, and what that changes is seen (M6.2). */
@NullMarked
package vn.phutrachho.reporting.reminder;

import org.jspecify.annotations.NullMarked;
