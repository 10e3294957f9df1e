/**
 * Who may reach a service at all: a valid token of our provider, and nobody else. What they may do
 * is decided by access grants.
 */
@NullMarked
package vn.phutrachho.kit.security;

import org.jspecify.annotations.NullMarked;
