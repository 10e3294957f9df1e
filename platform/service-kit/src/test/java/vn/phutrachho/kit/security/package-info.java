@NullMarked
package vn.phutrachho.kit.security;

import org.jspecify.annotations.NullMarked;
