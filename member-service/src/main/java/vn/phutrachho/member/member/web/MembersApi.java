package vn.phutrachho.member.member.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.kit.personal.web.ErasureRequest;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.member.member.Correction;
import vn.phutrachho.member.member.KeepRegister;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.RegisteredMember;

/**
 * The register for programs: its readers see the members of their cells, a member sees themselves.
 */
@RestController
@RequestMapping("/api/members")
class MembersApi {
    private final KeepRegister register;
    private final FindMembers members;
    private final Today today;

    MembersApi(KeepRegister register, FindMembers members, Today today) {
        this.register = register;
        this.members = members;
        this.today = today;
    }

    /** A member as the register has them on a day. */
    record MemberOnDay(
            MemberId id,
            String code,
            String name,
            UnitId cell,
            LocalDate since,
            boolean leader,
            String hamlet,
            String houseGroup,
            DutyStatus duty,
            LocalDate dutyFrom,
            @Nullable LocalDate dutyUntil,
            String paper,
            HealthBand health,
            int limit,
            List<String> abilities,
            List<String> languages,
            @Nullable LeavingReason left) {
        static MemberOnDay of(RegisteredMember member, LocalDate day) {
            RegisteredMember.Duty duty = member.duty(day);
            return new MemberOnDay(
                    member.id(),
                    member.code(),
                    member.name().text(),
                    member.lastCell(),
                    member.since(),
                    member.leader(),
                    member.hamlet(),
                    member.houseGroup(),
                    duty.status(),
                    duty.from(),
                    duty.until(),
                    duty.paper(),
                    member.health(),
                    member.limit(),
                    member.abilities(),
                    member.languages(),
                    member.left());
        }
    }

    /**
     * A change of duty status.
     *
     * @param from first day; today when absent
     * @param until last day; a must for AWAY
     */
    record DutyRequest(
            @NotNull DutyStatus duty,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable @Size(max = 80) String paper) {}

    /**
     * What of an entry is to be put right; what is absent stays as it is.
     *
     * @param from from when it is so; today when absent
     */
    record DetailsRequest(
            @Nullable @Size(max = Correction.LONGEST_NAME) String name,
            @Nullable Boolean leader,
            @Nullable @Size(max = Correction.LONGEST_PLACE) String hamlet,
            @Nullable @Size(max = Correction.LONGEST_PLACE) String houseGroup,
            @Nullable HealthBand health,
            @Nullable Integer limit,
            @Nullable LocalDate from) {
        Correction correction() {
            return new Correction(name, leader, hamlet, houseGroup, health, limit);
        }
    }

    /** A move to another cell. */
    record TransferRequest(@NotNull UnitId to, @NotNull LocalDate on) {}

    /** A leaving. */
    record LeaveRequest(@NotNull LeavingReason reason, @NotNull LocalDate on) {}

    /** Who belongs to a cell on a day (today, when none is named). */
    @GetMapping
    List<MemberOnDay> ofCell(@RequestParam UnitId cell, @RequestParam @Nullable LocalDate day) {
        register.demandReader(cell);
        LocalDate asked = day == null ? today.get() : day;
        return members.ofCell(cell, asked).stream()
                .map(member -> MemberOnDay.of(member, asked))
                .toList();
    }

    @GetMapping("/{member}")
    MemberOnDay one(@PathVariable MemberId member) {
        return MemberOnDay.of(register.read(member), today.get());
    }

    @PostMapping("/{member}/duty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeDuty(@PathVariable MemberId member, @RequestBody @Valid DutyRequest request) {
        LocalDate from = request.from();
        String paper = request.paper();
        register.changeDuty(
                member,
                request.duty(),
                from == null ? today.get() : from,
                request.until(),
                paper == null ? "" : paper);
    }

    @PostMapping("/{member}/details")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable MemberId member, @RequestBody @Valid DetailsRequest request) {
        LocalDate from = request.from();
        register.correct(member, request.correction(), from == null ? today.get() : from, null);
    }

    @PostMapping("/{member}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable MemberId member, @RequestBody @Valid TransferRequest request) {
        register.transfer(member, request.to(), request.on());
    }

    @PostMapping("/{member}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable MemberId member, @RequestBody @Valid LeaveRequest request) {
        register.leave(member, request.reason(), request.on());
    }

    /** Nothing that can be asked here gives back what is erased. */
    @PostMapping("/{member}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable MemberId member, @RequestBody @Valid ErasureRequest request) {
        register.erase(member, request.toDecision());
    }
}
