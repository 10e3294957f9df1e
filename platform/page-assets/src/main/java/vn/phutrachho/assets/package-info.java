/**
 * What pages load besides themselves: style sheets, scripts and icons, and the address they have at
 * the gateway.
 */
@NullMarked
package vn.phutrachho.assets;

import org.jspecify.annotations.NullMarked;
