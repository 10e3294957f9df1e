/**
 * Owns the sample: a made-up but plausible province at work, the same every time, and how it is
 * brought in.
 */
@NullMarked
package vn.phutrachho.standalone.sample;

import org.jspecify.annotations.NullMarked;
