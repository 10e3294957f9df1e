package vn.phutrachho.member.directive.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveKind;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.SessionLeader;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.member.directive.KeepDirectives;
import vn.phutrachho.member.directive.RecordSessions;

/** What people fill in about directives and sessions. */
final class DirectiveForms {
    private DirectiveForms() {}

    /**
     * An entry of the register.
     *
     * @param place code of the unit beneath which it is to be made known; the whole when empty
     * @param reason why it is put right; nothing with a first entry
     * @param seen how many corrections there were when the form was made
     */
    record EntryForm(
            @NotBlank @Size(max = KeepDirectives.LONGEST_NUMBER) @Nullable String number,
            @NotNull DirectiveKind kind,
            @NotBlank @Size(max = KeepDirectives.LONGEST_TITLE) @Nullable String title,
            @NotBlank @Size(max = KeepDirectives.LONGEST_ISSUER) @Nullable String issuedBy,
            @Nullable @Refusals({"directive.issued-ahead", "directive.issued-too-early"})
                    LocalDate issuedOn,
            @Size(max = KeepDirectives.LONGEST_ABOUT) @Nullable String about,
            @NotEmpty List<UnitKind> kinds,
            @Size(max = 80) @Nullable String place,
            @NotNull @Refusals({"directive.due-before-issued", "directive.due-too-far"})
                    LocalDate due,
            @Size(max = KeepDirectives.LONGEST_REASON) @Nullable String reason,
            @Nullable Integer seen) {

        static EntryForm of(DirectiveDetails said, String place, int seen) {
            return new EntryForm(
                    said.number(),
                    said.kind(),
                    said.title(),
                    said.issuedBy(),
                    said.issuedOn(),
                    said.about(),
                    said.kinds(),
                    place,
                    said.due(),
                    "",
                    seen);
        }

        /**
         * What was filled in.
         *
         * @param below the unit that the place stands for
         */
        DirectiveDetails details(@Nullable UnitId below) {
            return new DirectiveDetails(
                    there(number),
                    kind,
                    there(title),
                    there(issuedBy),
                    issuedOn,
                    there(about),
                    kinds,
                    below,
                    due);
        }
    }

    /** An entry before anything is typed. */
    record BlankEntry(
            String number,
            @Nullable DirectiveKind kind,
            String title,
            String issuedBy,
            @Nullable LocalDate issuedOn,
            String about,
            List<UnitKind> kinds,
            String place,
            @Nullable LocalDate due) {
        BlankEntry() {
            this("", null, "", "", null, "", List.of(), "", null);
        }
    }

    record WithdrawalForm(
            @NotNull @Refusals({"directive.withdrawn-before-issued", "directive.withdrawn-too-far"})
                    LocalDate from,
            @Nullable DirectiveId replacedBy,
            @NotBlank @Size(max = KeepDirectives.LONGEST_REASON) @Nullable String why) {}

    /** An act that takes a reason and nothing else. */
    record ReasonForm(@NotBlank @Size(max = KeepDirectives.LONGEST_REASON) @Nullable String why) {}

    /**
     * A session.
     *
     * @param reason why it is put right; nothing with a first entry
     * @param seen how many corrections there were when the form was made
     */
    record SessionForm(
            @NotNull
                    @Refusals({
                        "dissemination.held-ahead",
                        "dissemination.held-before-issued",
                        "dissemination.held-after-withdrawal"
                    })
                    LocalDate heldOn,
            @Size(max = RecordSessions.LONGEST_PLACE) @Nullable String place,
            @NotNull SessionLeader ledBy,
            @NotNull Integer expected,
            @NotNull Integer present,
            @Size(max = RecordSessions.LONGEST_REMARK) @Nullable String remark,
            @Size(max = KeepDirectives.LONGEST_REASON) @Nullable String reason,
            @Nullable Integer seen) {

        static SessionForm of(SessionDetails said, int seen) {
            return new SessionForm(
                    said.heldOn(),
                    said.place(),
                    said.ledBy(),
                    said.expected(),
                    said.present(),
                    said.remark(),
                    "",
                    seen);
        }

        /** What was filled in. */
        SessionDetails details() {
            return new SessionDetails(
                    heldOn, there(place), ledBy, expected, present, there(remark));
        }
    }

    /**
     * A session before anything is typed.
     *
     * @param expected as far as it is known
     */
    record NextSession(
            LocalDate heldOn,
            String place,
            SessionLeader ledBy,
            @Nullable Integer expected,
            @Nullable Integer present,
            String remark) {}

    /** A text as it is kept: none is an empty one. */
    static String there(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
