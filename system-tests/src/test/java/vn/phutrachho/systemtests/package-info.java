/** Black box: the whole system as processes, asked through the gateway by API and in a browser. */
@NullMarked
package vn.phutrachho.systemtests;

import org.jspecify.annotations.NullMarked;
