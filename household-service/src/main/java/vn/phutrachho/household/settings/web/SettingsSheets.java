package vn.phutrachho.household.settings.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.settings.ReadSettings;
import vn.phutrachho.household.settings.SettingsRights;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.household.settings.web.SettingsSheet.Entry;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Paging;

/** Lays the settings before somebody. */
@Component
class SettingsSheets {
    /** Most entries of the history on a page. */
    static final int MOST_ON_A_PAGE = 200;

    private final ReadSettings read;
    private final Clockwork clockwork;

    SettingsSheets(ReadSettings read, Clockwork clockwork) {
        this.read = read;
        this.clockwork = clockwork;
    }

    SettingsSheet today(Caller caller) {
        List<Version> planned = read.planned(caller);
        return SettingsSheet.of(
                caller.today(),
                clockwork.on(caller.today()),
                planned,
                SettingsRights.mayChange(caller));
    }

    /**
     * Part of the history.
     *
     * @param total of all of it
     */
    record History(List<Entry> entries, int page, int size, long total) {
        Paging paging() {
            return new Paging(page, size, total);
        }
    }

    History history(Caller caller, int page, int size) {
        List<Version> all = read.history(caller);
        Paging asked = new Paging(page, Math.min(size, MOST_ON_A_PAGE), all.size());
        return new History(
                all.stream()
                        .skip(asked.from() == 0 ? 0 : asked.from() - 1)
                        .limit(asked.size())
                        .map(Entry::of)
                        .toList(),
                asked.page(),
                asked.size(),
                asked.total());
    }
}
