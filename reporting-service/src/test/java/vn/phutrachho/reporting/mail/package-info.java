@NullMarked
package vn.phutrachho.reporting.mail;

import org.jspecify.annotations.NullMarked;
