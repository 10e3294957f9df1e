package vn.phutrachho.household.violating;

import org.springframework.web.bind.annotation.RestController;

/** Answers requests outside web, and asks nobody who they are. */
@RestController
public class StrayController {}
