@NullMarked
package vn.phutrachho.assignment.responsibility.web;

import org.jspecify.annotations.NullMarked;
