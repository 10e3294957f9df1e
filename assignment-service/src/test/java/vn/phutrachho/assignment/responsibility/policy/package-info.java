@NullMarked
package vn.phutrachho.assignment.responsibility.policy;

import org.jspecify.annotations.NullMarked;
