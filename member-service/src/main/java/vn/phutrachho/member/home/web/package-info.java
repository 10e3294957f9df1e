/** Where each person begins. */
@NullMarked
package vn.phutrachho.member.home.web;

import org.jspecify.annotations.NullMarked;
