package vn.phutrachho.household.violating;

import org.axonframework.config.ProcessingGroup;

/** Is an automation without being a sentence. */
@ProcessingGroup("escalator")
public class GrievanceEscalator {}
