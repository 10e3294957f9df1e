/** Tests of reading spreadsheets. */
@NullMarked
package vn.phutrachho.kit.sheets;

import org.jspecify.annotations.NullMarked;
