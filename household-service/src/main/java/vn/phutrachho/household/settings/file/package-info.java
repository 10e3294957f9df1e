/** Settings as spreadsheets: those that come with the program, and those that are brought in. */
@NullMarked
package vn.phutrachho.household.settings.file;

import org.jspecify.annotations.NullMarked;
