package vn.phutrachho.assignment.report.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks what the words of a household may be about. */
@Component
public class FindThemes {
    private final View<ThemeChoice> choices;

    FindThemes(Views views, ThemeChoicesProjection projection) {
        this.choices = views.of(projection);
    }

    /** Themes that can be chosen on a day, in the order of the list. */
    public List<Theme> offered(LocalDate day) {
        Set<Theme> retired =
                choices.all().stream()
                        .filter(choice -> !choice.isOffered(day))
                        .map(ThemeChoice::theme)
                        .collect(Collectors.toSet());
        return Stream.of(Theme.values()).filter(theme -> !retired.contains(theme)).toList();
    }
}
