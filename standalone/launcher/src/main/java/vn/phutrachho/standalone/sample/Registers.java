package vn.phutrachho.standalone.sample;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Brings in units, roles and the registers of the cells. */
record Registers(Api api, SampleProvince province) {
    private static final String ADMINISTRATOR = "quantri";

    void unitsBefore() {
        change(new UnitHistory(province).before(), "sample-units-before");
        grant(Officers.before(province), "sample-officers-before");
    }

    void reorganise() {
        change(new UnitHistory(province).reorganisation(), "sample-reorganisation");
        grant(Officers.afterwards(), "sample-officers-afterwards");
    }

    void cells() {
        // The other services must have heard of units and roles before officers write there.
        Eventually.untilAllowed(
                () ->
                        SideBySide.each(
                                province.cells(),
                                cell ->
                                        bringIn(
                                                cell,
                                                "households",
                                                SampleSheets.households(cell))));
        SideBySide.each(
                province.cells(), cell -> bringIn(cell, "members", SampleSheets.members(cell)));
        grant(Officers.ofCells(province), "sample-members");
    }

    private void change(List<UnitChange> changes, String key) {
        api.post(ADMINISTRATOR, "/api/units/changes", Map.of("changes", changes), key);
    }

    private void grant(List<SampleSheets.Grant> grants, String key) {
        api.upload(
                ADMINISTRATOR,
                "/api/grants/import",
                "vai-tro.csv",
                SampleSheets.grants(grants),
                key);
    }

    private void bringIn(Cell cell, String what, byte[] sheet) {
        String officer = Officers.of(cell);
        String path = "/api/" + what + "/import";
        String key = "sample-" + what + "-" + cell.id();
        JsonNode preview =
                api.upload(
                        officer,
                        path + "/preview?cell=" + cell.id(),
                        what + ".csv",
                        sheet,
                        key + "-preview");
        if (!preview.path("errors").isEmpty()) {
            throw new IllegalStateException(
                    what + " of " + cell.name() + ": " + preview.path("errors").get(0));
        }
        if (preview.path("added").asInt() + preview.path("changed").asInt() > 0) {
            api.post(
                    officer,
                    path + "/confirm",
                    Map.of("cell", cell.id(), "preview", preview.path("preview").asString()),
                    key);
        }
    }
}
