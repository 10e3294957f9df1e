/** That lists of cases were taken away as spreadsheets: by whom, which, and when. */
@NullMarked
package vn.phutrachho.household.takeaway;

import org.jspecify.annotations.NullMarked;
