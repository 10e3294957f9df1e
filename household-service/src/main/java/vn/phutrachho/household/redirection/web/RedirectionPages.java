package vn.phutrachho.household.redirection.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;
import vn.phutrachho.household.redirection.ShowLawfulWay;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Choice;

/** The lawful way for complaints and denunciations, asked for by two questions. */
@Controller
@RequestMapping("/kien-nghi/chi-duong")
class RedirectionPages {
    private final Access access;
    private final ShowLawfulWay way;

    RedirectionPages(Access access, ShowLawfulWay way) {
        this.access = access;
        this.way = way;
    }

    @GetMapping
    String page(
            @RequestParam(name = "da-ghi", defaultValue = "false") boolean recorded, Model model) {
        Caller caller = access.caller();
        model.addAttribute(
                "cells",
                way.cells(caller).stream()
                        .map(
                                cell ->
                                        new Choice(
                                                cell.value(),
                                                caller.tree().name(cell, caller.today())))
                        .toList());
        model.addAttribute("matters", LegalMatter.values());
        model.addAttribute("mayReport", caller.member().isPresent() && caller.has(Role.MEMBER));
        model.addAttribute("recorded", recorded);
        return "redirection/way";
    }

    @PostMapping
    String shown(@RequestParam("chi-bo") UnitId cell, @RequestParam("viec") LegalMatter matter) {
        way.shown(access.caller(), new RedirectionId(UUID.randomUUID().toString()), cell, matter);
        return "redirect:/kien-nghi/chi-duong?da-ghi=true";
    }
}
