package vn.phutrachho.household.redirection.view;

import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;

/** That the way was shown, to be counted; the day is left out. */
public record ShownWay(RedirectionId id, UnitId cell, int year, LegalMatter matter) {}
