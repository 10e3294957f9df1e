@NullMarked
package vn.phutrachho.reporting.mail.policy;

import org.jspecify.annotations.NullMarked;
