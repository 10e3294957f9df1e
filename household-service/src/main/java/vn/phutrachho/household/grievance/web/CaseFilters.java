package vn.phutrachho.household.grievance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.kit.web.Choice;

/**
 * The form above a list of cases: what it can be narrowed by, and what it was narrowed by.
 *
 * @param path of the list
 * @param search what is looked for; empty for nothing
 */
record CaseFilters(String path, String search, List<Select> selects, ListForm form) {
    CaseFilters {
        selects = List.copyOf(selects);
    }

    /**
     * One list to choose from.
     *
     * @param name of its field
     * @param all what choosing none is called; absent where one is always chosen
     */
    record Select(
            String name, String label, @Nullable String all, List<Choice> choices, String chosen) {
        Select {
            choices = List.copyOf(choices);
        }
    }

    public boolean searches() {
        return !search.isBlank();
    }

    /** Fields that were chosen elsewhere on the page and go along. */
    public Map<String, String> along() {
        Map<String, String> along = form.fields();
        selects.forEach(select -> along.remove(select.name()));
        return along;
    }

    /** All fields, those of another page of the same search. */
    public Map<String, String> again() {
        Map<String, String> again = new LinkedHashMap<>(form.fields());
        again.put("tim", search);
        return again;
    }

    /** Where the list is taken away as a file. */
    public String file(String kind) {
        return path + "/xuat." + kind;
    }

    /** The same with what was chosen, where nothing is looked for. */
    public String fileAt(String kind) {
        return form.at(file(kind));
    }
}
