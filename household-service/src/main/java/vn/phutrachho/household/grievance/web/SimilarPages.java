package vn.phutrachho.household.grievance.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.themes.FindThemes;

/**
 * The part of a form that shows similar cases. Asked for by POST, and only with the theme: what a
 * household says travels in no address.
 */
@Controller
class SimilarPages {
    private final Access access;
    private final SimilarCases similar;
    private final CaseWords words;
    private final FindThemes themes;

    SimilarPages(Access access, SimilarCases similar, CaseWords words, FindThemes themes) {
        this.access = access;
        this.similar = similar;
        this.words = words;
        this.themes = themes;
    }

    /** A similar case as a line. */
    record Line(SimilarCases.SimilarCase it, String stage, String kind) {}

    /**
     * @param form has the theme by whatever name it has in the form that asks
     */
    @PostMapping("/kien-nghi/tuong-tu")
    String similar(
            @RequestParam(required = false) @Nullable HouseholdId household,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Optional<Theme> theme = theme(form);
        model.addAttribute(
                "similar",
                household == null || theme.isEmpty() ? List.of() : lines(household, theme.get()));
        return "grievance/similar :: similar";
    }

    private List<Line> lines(HouseholdId household, Theme theme) {
        return similar.to(access.caller(), household, theme).stream()
                .map(it -> new Line(it, words.stage(it.stage()), words.kind(it.stage())))
                .toList();
    }

    private Optional<Theme> theme(MultiValueMap<String, String> form) {
        return themes.offered().stream()
                .filter(theme -> form.values().stream().anyMatch(v -> v.contains(theme.value())))
                .findFirst();
    }
}
