/**
 * Carries a log to a topic in order, and topics to a log of copies that drops repeats and refuses
 * gaps.
 */
@NullMarked
package vn.phutrachho.relay;

import org.jspecify.annotations.NullMarked;
