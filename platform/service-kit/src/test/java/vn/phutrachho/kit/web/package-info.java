/** Pages and problem answers, tried on a small service of their own. */
@NullMarked
package vn.phutrachho.kit.web;

import org.jspecify.annotations.NullMarked;
