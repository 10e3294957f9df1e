package vn.phutrachho.household.settings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.ChangeSettings;
import vn.phutrachho.household.settings.command.Reasons;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;

/** The settings of grievances for programs. Each change answers with what applies today. */
@RestController
@RequestMapping("/api/settings")
class SettingsApi {
    private final Access access;
    private final SettingsSheets sheets;
    private final ChangeSettings change;

    SettingsApi(Access access, SettingsSheets sheets, ChangeSettings change) {
        this.access = access;
        this.sheets = sheets;
        this.change = change;
    }

    /**
     * A rule.
     *
     * @param level absent for every level; likewise kind and theme
     * @param from first day on which it applies; not before today
     * @param why the reason
     */
    record Rule(
            @NotNull Stage stage,
            @Nullable UnitKind level,
            @Nullable GrievanceKind kind,
            @Nullable Theme theme,
            int workingDays,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Reasons.LONGEST) String why) {}

    /** The end of a rule: a more general one applies then. */
    record RuleEnd(
            @NotNull Stage stage,
            @Nullable UnitKind level,
            @Nullable GrievanceKind kind,
            @Nullable Theme theme,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Reasons.LONGEST) String why) {}

    /**
     * A limit.
     *
     * @param most working days or times
     */
    record Limit(
            @NotNull GrievanceLimit limit,
            int most,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Reasons.LONGEST) String why) {}

    /**
     * What a theme is called.
     *
     * @param english its name in English; absent where it has none
     */
    record Naming(
            @NotNull Theme theme,
            @NotBlank @Size(max = ThemeLine.LONGEST_NAME) String name,
            @Nullable @Size(max = ThemeLine.LONGEST_NAME) String english,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Reasons.LONGEST) String why) {
        ThemeName names() {
            return new ThemeName(name, english);
        }
    }

    /** A theme that cannot be chosen any more, or can again. */
    record Topic(
            @NotNull Theme theme,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Reasons.LONGEST) String why) {}

    @GetMapping
    SettingsSheet today() {
        return sheets.today(access.caller());
    }

    /** Every version of everything, the one that was set last first. */
    @GetMapping("/history")
    SettingsSheets.History history(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return sheets.history(access.caller(), page, size);
    }

    @PostMapping("/deadline-rules")
    SettingsSheet rule(@Valid @RequestBody Rule rule) {
        Caller caller = access.caller();
        RuleScope scope = new RuleScope(rule.stage(), rule.level(), rule.kind(), rule.theme());
        RuleLine line = new RuleLine(scope, rule.workingDays());
        change.setRules(caller, List.of(line), rule.from(), rule.why());
        return sheets.today(caller);
    }

    @PostMapping("/deadline-rules/end")
    SettingsSheet endRule(@Valid @RequestBody RuleEnd rule) {
        Caller caller = access.caller();
        RuleScope scope = new RuleScope(rule.stage(), rule.level(), rule.kind(), rule.theme());
        change.endRule(caller, scope, rule.from(), rule.why());
        return sheets.today(caller);
    }

    @PostMapping("/limits")
    SettingsSheet limit(@Valid @RequestBody Limit limit) {
        Caller caller = access.caller();
        change.setLimit(caller, limit.limit(), limit.most(), limit.from(), limit.why());
        return sheets.today(caller);
    }

    /** One more theme, with a code that no theme has had. */
    @PostMapping("/themes")
    SettingsSheet add(@Valid @RequestBody Naming theme) {
        Caller caller = access.caller();
        change.addTheme(caller, theme.theme(), theme.names(), theme.from(), theme.why());
        return sheets.today(caller);
    }

    @PostMapping("/themes/rename")
    SettingsSheet rename(@Valid @RequestBody Naming theme) {
        Caller caller = access.caller();
        change.renameTheme(caller, theme.theme(), theme.names(), theme.from(), theme.why());
        return sheets.today(caller);
    }

    @PostMapping("/themes/retire")
    SettingsSheet retire(@Valid @RequestBody Topic topic) {
        Caller caller = access.caller();
        change.retireTheme(caller, topic.theme(), topic.from(), topic.why());
        return sheets.today(caller);
    }

    @PostMapping("/themes/return")
    SettingsSheet takeBack(@Valid @RequestBody Topic topic) {
        Caller caller = access.caller();
        change.returnTheme(caller, topic.theme(), topic.from(), topic.why());
        return sheets.today(caller);
    }
}
