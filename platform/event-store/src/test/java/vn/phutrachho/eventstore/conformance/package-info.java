/**
 * What every event log has to keep, as tests that anybody can extend: {@link
 * vn.phutrachho.eventstore.conformance.EventLogConformance} for a log, {@link
 * vn.phutrachho.eventstore.conformance.EngineConformance} for a storage engine of Axon. Stores with
 * one fault each show that the tests can fail, and for the right reason.
 */
@NullMarked
package vn.phutrachho.eventstore.conformance;

import org.jspecify.annotations.NullMarked;
