/** The one door: sign-in, routes, limits and static assets. It has no domain. */
@NullMarked
package vn.phutrachho.gateway;

import org.jspecify.annotations.NullMarked;
