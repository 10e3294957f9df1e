package vn.phutrachho.household.household.view;

import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;

/** What a member is called: all that this service needs to know of one. */
public record MemberName(MemberId id, Personal name) {}
