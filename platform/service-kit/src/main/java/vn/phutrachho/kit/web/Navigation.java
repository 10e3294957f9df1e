package vn.phutrachho.kit.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phutrachho.events.Role;

/**
 * Which pages the frame leads to, by role. It only shows the way: each page decides by itself who
 * may see it.
 */
final class Navigation {
    /** As many as fit under the thumb; the rest stand at the foot of the page. */
    static final int ON_A_PHONE = 4;

    /**
     * As many as fit beside one another on a desk; where there are more, one place leads to them.
     */
    static final int ON_A_DESK = 8;

    private static final String DESK = "/ban-kien-nghi";
    private static final String NOMINATE = "/gioi-thieu";
    private static final String NOMINEES = "/quan-chung";
    private static final String FIGURES = "/quan-chung/so-lieu";
    private static final NavItem BENEATH =
            new NavItem(
                    "/kien-nghi/o-duoi", "diagram-3", "kit.nav.beneath", "kit.nav.beneath.brief");

    private static final NavItem URGING = new NavItem("/don-doc", "send", "kit.nav.urging");
    private static final NavItem YEARLY =
            new NavItem(
                    "/bao-cao-nam", "file-earmark-text", "kit.nav.yearly", "kit.nav.yearly.brief");
    private static final NavItem REMINDED =
            new NavItem("/nhac-viec", "clock-history", "kit.nav.reminded");
    private static final NavItem DISSEMINATION =
            new NavItem("/quan-triet", "list-ul", "kit.nav.dissemination");
    private static final NavItem INSPECTIONS =
            new NavItem("/kiem-tra", "search", "kit.nav.inspections");
    private static final NavItem POOR =
            new NavItem("/ho-ngheo", "arrow-up-right-circle", "kit.nav.poor");
    private static final NavItem PRACTICES =
            new NavItem("/cach-lam-hay", "flag", "kit.nav.practices");

    private Navigation() {}

    static List<NavItem> of(Standing standing) {
        Map<String, NavItem> items = new LinkedHashMap<>();
        for (Role role : workFirst(standing.roles())) {
            of(role).forEach(item -> items.putIfAbsent(item.path(), item));
        }
        if (items.containsKey(NOMINEES)) {
            items.remove(NOMINATE); // the cell's page leads there
        }
        if (!standing.desk()) {
            items.remove(DESK);
        }
        return List.copyOf(items.values());
    }

    /** A secretary is also a member: the unit's work comes before one's own. */
    private static Set<Role> workFirst(Set<Role> roles) {
        Set<Role> ordered =
                new java.util.LinkedHashSet<>(roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles));
        if (ordered.remove(Role.MEMBER)) {
            ordered.add(Role.MEMBER);
        }
        return ordered;
    }

    private static List<NavItem> of(Role role) {
        return switch (role) {
            case MEMBER ->
                    List.of(
                            new NavItem(
                                    "/viec-cua-toi",
                                    "house-door",
                                    "kit.nav.mine",
                                    "kit.nav.mine.brief"),
                            new NavItem("/bao-cao", "pencil-square", "kit.nav.report"),
                            new NavItem("/kien-nghi", "chat-left-text", "kit.nav.grievances"),
                            new NavItem(NOMINATE, "person-plus", "kit.nav.nominate"),
                            REMINDED);
            case SECRETARY ->
                    List.of(
                            new NavItem("/chi-bo", "people", "kit.nav.cell"),
                            new NavItem("/ke-hoach", "clipboard-check", "kit.nav.plan"),
                            new NavItem("/sinh-hoat", "calendar-event", "kit.nav.meeting"),
                            new NavItem("/kien-nghi", "chat-left-text", "kit.nav.grievances"),
                            new NavItem("/dang-vien", "person-circle", "kit.nav.members"),
                            new NavItem("/ho", "house-door", "kit.nav.households"),
                            REMINDED,
                            POOR,
                            DISSEMINATION,
                            new NavItem(NOMINEES, "person-plus", "kit.nav.nominees"),
                            new NavItem("/chi-bo/kiem-tra", "search", "kit.nav.inspections"),
                            new NavItem(
                                    "/chi-bo/xep-loai", "file-earmark-text", "kit.nav.assessments"),
                            PRACTICES);
            case COMMUNE_OFFICER ->
                    List.of(
                            new NavItem("/xa", "house-door", "kit.nav.commune"),
                            new NavItem("/duyet-ke-hoach", "clipboard-check", "kit.nav.approve"),
                            new NavItem(DESK, "chat-left-text", "kit.nav.desk"),
                            new NavItem("/dang-vien", "people", "kit.nav.members"),
                            new NavItem("/ho", "house-heart-fill", "kit.nav.households"),
                            INSPECTIONS,
                            URGING,
                            REMINDED,
                            POOR,
                            YEARLY,
                            DISSEMINATION,
                            new NavItem("/quan-chung/o-xa", "person-plus", "kit.nav.nominees"),
                            new NavItem("/xep-loai", "file-earmark-text", "kit.nav.assessments"),
                            PRACTICES,
                            BENEATH);
            case DISTRICT_OFFICER, PROVINCE_OFFICER ->
                    List.of(
                            new NavItem("/bang-dieu-hanh", "speedometer2", "kit.nav.dashboard"),
                            URGING,
                            YEARLY,
                            new NavItem(DESK, "chat-left-text", "kit.nav.desk"),
                            REMINDED,
                            DISSEMINATION,
                            INSPECTIONS,
                            new NavItem(FIGURES, "person-plus", "kit.nav.nominees"),
                            PRACTICES,
                            BENEATH);
            case AUDITOR ->
                    List.of(
                            new NavItem(
                                    "/dong-thoi-gian",
                                    "list-ul",
                                    "kit.nav.timeline",
                                    "kit.nav.timeline.brief"),
                            new NavItem("/toan-ven", "shield-check", "kit.nav.integrity"),
                            BENEATH,
                            DISSEMINATION,
                            new NavItem(FIGURES, "person-plus", "kit.nav.nominees"),
                            INSPECTIONS,
                            PRACTICES);
            case ADMINISTRATOR ->
                    List.of(
                            new NavItem("/don-vi", "diagram-3", "kit.nav.units"),
                            new NavItem("/tai-khoan", "person-plus", "kit.nav.accounts"),
                            new NavItem("/cai-dat", "clock-history", "kit.nav.settings"),
                            new NavItem("/he-thong", "sliders", "kit.nav.system"));
        };
    }
}
