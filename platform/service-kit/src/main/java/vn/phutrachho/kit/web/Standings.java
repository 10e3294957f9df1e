package vn.phutrachho.kit.web;

import vn.phutrachho.events.AccountId;

/**
 * Who somebody is here, for the frame of a page. A service has one bean of it, over its copy of
 * grants and units.
 */
@FunctionalInterface
public interface Standings {
    Standing of(AccountId account);
}
