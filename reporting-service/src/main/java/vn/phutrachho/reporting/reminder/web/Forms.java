package vn.phutrachho.reporting.reminder.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.kit.web.Refusals;

/**
 * What is filled in to remind, and when one is reminded. Beans, not records: what cannot be read as
 * a day is shown again as it was typed.
 */
@NullUnmarked
final class Forms {
    private Forms() {}

    /** Who is to be reminded of what, and until when it is to be made good. */
    public static final class RemindForm {
        @NotNull private Arrears about;
        private List<UnitId> units;

        @NotNull
        @Refusals({"reminder.until-out-of-reach"})
        private LocalDate until;

        static RemindForm begun(Arrears about) {
            RemindForm form = new RemindForm();
            form.about = about;
            return form;
        }

        Set<UnitId> chosen() {
            return units == null ? Set.of() : new LinkedHashSet<>(units);
        }

        /** Whether the unit is ticked; before anything was sent, whoever is not reminded is. */
        public boolean holds(UnitId unit, boolean reminded) {
            return units == null ? until == null && !reminded : units.contains(unit);
        }

        public Arrears getAbout() {
            return about;
        }

        public void setAbout(Arrears about) {
            this.about = about;
        }

        public List<UnitId> getUnits() {
            return units;
        }

        public void setUnits(List<UnitId> units) {
            this.units = units;
        }

        public LocalDate getUntil() {
            return until;
        }

        public void setUntil(LocalDate until) {
            this.until = until;
        }
    }

    /** When what is asked for will be done. */
    public static final class PromiseForm {
        @NotNull
        @Refusals({"reminder.promise-out-of-reach"})
        private LocalDate promised;

        public LocalDate getPromised() {
            return promised;
        }

        public void setPromised(LocalDate promised) {
            this.promised = promised;
        }
    }
}
