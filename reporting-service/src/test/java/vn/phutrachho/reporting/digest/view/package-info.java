@NullMarked
package vn.phutrachho.reporting.digest.view;

import org.jspecify.annotations.NullMarked;
