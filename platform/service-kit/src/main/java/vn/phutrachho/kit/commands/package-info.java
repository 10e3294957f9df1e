/** The ways to ask an aggregate for something: a person's, and an automation's. */
@NullMarked
package vn.phutrachho.kit.commands;

import org.jspecify.annotations.NullMarked;
