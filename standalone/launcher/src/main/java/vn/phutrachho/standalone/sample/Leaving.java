package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Of one cell in each commune a household moves out of the province, and an old member too. */
record Leaving(Api api, Duties duties, List<Cell> cells) {
    static final int DAYS_AGO = 2;

    /** Before it in the register, so that it stands on the first page. */
    private static final int OF_THOSE_WHO_STAY = 4;

    void leave(LocalDate day) {
        for (Cell cell : cells) {
            household(cell)
                    .forEach(
                            one ->
                                    api.postOnce(
                                            Officers.of(cell),
                                            "/api/households/" + Api.encoded(one) + "/leave",
                                            Map.of("why", "MOVED_OUT", "on", day.toString()),
                                            "sample-left-" + one));
            member(cell)
                    .forEach(
                            one ->
                                    api.postOnce(
                                            Officers.of(cell),
                                            "/api/members/" + Api.encoded(one) + "/leave",
                                            Map.of("reason", "MOVED_AWAY", "on", day.toString()),
                                            "sample-left-" + one));
        }
    }

    /** One that is not poor: what the poor ones do is told elsewhere. */
    private Stream<String> household(Cell cell) {
        String code =
                cell.households().stream()
                        .filter(one -> one.poverty().equals("NONE"))
                        .skip(OF_THOSE_WHO_STAY)
                        .map(Household::code)
                        .findFirst()
                        .orElseThrow();
        return api.get(
                        cell.secretary().account(),
                        "/api/households?order=CODE&poverty=NONE&cell=" + Api.encoded(cell.id()))
                .path("households")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .map(one -> one.path("household").asString());
    }

    /** One who has no households. */
    private Stream<String> member(Cell cell) {
        return cell.members().stream()
                .filter(member -> member.duty().equals("EXEMPT"))
                .limit(1)
                .map(member -> duties.id(cell, member));
    }
}
