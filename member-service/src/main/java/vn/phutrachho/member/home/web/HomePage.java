package vn.phutrachho.member.home.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;

/** The first page after sign-in: each role's own. Work for others comes before one's own. */
@Controller
class HomePage {
    private final Access access;

    HomePage(Access access) {
        this.access = access;
    }

    @GetMapping("/trang-chu")
    String home() {
        return "redirect:" + pathOf(access.caller().roles());
    }

    static String pathOf(Set<Role> roles) {
        if (roles.contains(Role.SECRETARY)) {
            return "/chi-bo";
        }
        if (roles.contains(Role.COMMUNE_OFFICER)) {
            return "/xa";
        }
        if (roles.contains(Role.DISTRICT_OFFICER) || roles.contains(Role.PROVINCE_OFFICER)) {
            return "/bang-dieu-hanh";
        }
        if (roles.contains(Role.AUDITOR)) {
            return "/dong-thoi-gian";
        }
        if (roles.contains(Role.MEMBER)) {
            return "/viec-cua-toi";
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            return "/don-vi";
        }
        throw new AccessRefused();
    }
}
