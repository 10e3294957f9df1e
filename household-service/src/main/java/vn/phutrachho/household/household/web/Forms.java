package vn.phutrachho.household.household.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.command.RecordPovertyStatus;
import vn.phutrachho.kit.web.Refusals;
import vn.phutrachho.kit.web.SpokenLanguages;

/**
 * What an officer fills in on a household's card. Beans, not records: what cannot be read as a day
 * or a number is shown again as it was typed.
 */
@NullUnmarked
final class Forms {
    private static final int NAME = 120;
    private static final int TEXT = 200;
    private static final int CODE = 20;

    private Forms() {}

    /** What the register says of the household, as it is from a day on. */
    public static final class CorrectionForm {
        @NotBlank
        @Size(max = NAME)
        private String head;

        @Size(max = TEXT)
        private String address;

        @Size(max = NAME)
        private String hamlet;

        @Size(max = NAME)
        private String houseGroup;

        @NotNull
        @Min(1)
        @Max(HouseholdDetails.MOST_PEOPLE)
        private Integer people;

        @NotNull
        @Min(1)
        @Max(HouseholdDetails.MOST_WEIGHT)
        private Integer weight;

        private boolean hard;
        private boolean remote;

        @Size(max = CODE)
        private String language;

        @Size(max = TEXT)
        private String wants;

        @NotNull
        @Refusals({"household.in-the-future"})
        private LocalDate from;

        private String seen;

        static CorrectionForm begun(HouseholdDetails now, LocalDate today) {
            CorrectionForm form = new CorrectionForm();
            form.head = now.head().text();
            form.address = now.address().text();
            form.hamlet = now.hamlet();
            form.houseGroup = now.houseGroup();
            form.people = now.people();
            form.weight = now.weight();
            form.hard = now.hard();
            form.remote = now.remote();
            form.language = now.language() == null ? SpokenLanguages.VIETNAMESE : now.language();
            form.wants = String.join(", ", now.wants());
            form.from = today;
            return form;
        }

        HouseholdDetails details(HouseholdId household) {
            return new HouseholdDetails(
                    Personal.of(household, text(head)),
                    Personal.of(household, text(address)),
                    text(hamlet),
                    text(houseGroup),
                    people,
                    weight,
                    hard,
                    remote,
                    spoken(),
                    words());
        }

        /** The language without which nobody need be found is none. */
        private String spoken() {
            String code = text(language);
            return code.isEmpty() || code.equals(SpokenLanguages.VIETNAMESE) ? null : code;
        }

        private List<String> words() {
            return Stream.of(text(wants).split("[,;]", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }

        private static String text(String typed) {
            return typed == null ? "" : typed.strip();
        }

        public String getHead() {
            return head;
        }

        public void setHead(String head) {
            this.head = head;
        }

        public String getAddress() {
            return address;
        }

        public void setAddress(String address) {
            this.address = address;
        }

        public String getHamlet() {
            return hamlet;
        }

        public void setHamlet(String hamlet) {
            this.hamlet = hamlet;
        }

        public String getHouseGroup() {
            return houseGroup;
        }

        public void setHouseGroup(String houseGroup) {
            this.houseGroup = houseGroup;
        }

        public Integer getPeople() {
            return people;
        }

        public void setPeople(Integer people) {
            this.people = people;
        }

        public Integer getWeight() {
            return weight;
        }

        public void setWeight(Integer weight) {
            this.weight = weight;
        }

        public boolean isHard() {
            return hard;
        }

        public void setHard(boolean hard) {
            this.hard = hard;
        }

        public boolean isRemote() {
            return remote;
        }

        public void setRemote(boolean remote) {
            this.remote = remote;
        }

        public String getLanguage() {
            return language;
        }

        public void setLanguage(String language) {
            this.language = language;
        }

        public String getWants() {
            return wants;
        }

        public void setWants(String wants) {
            this.wants = wants;
        }

        public LocalDate getFrom() {
            return from;
        }

        public void setFrom(LocalDate from) {
            this.from = from;
        }

        public String getSeen() {
            return seen;
        }

        public void setSeen(String seen) {
            this.seen = seen;
        }
    }

    /** The decision on the poverty status. */
    public static final class DecisionForm {
        @NotNull private PovertyStatus status;

        @NotBlank
        @Size(max = RecordPovertyStatus.LONGEST_DECISION)
        private String decision;

        @NotNull
        @Refusals({"household.decided-ahead"})
        private LocalDate decidedOn;

        @Min(RecordPovertyStatus.EARLIEST_YEAR)
        @Max(RecordPovertyStatus.LATEST_YEAR)
        private Integer year;

        @NotNull
        @Refusals({"household.in-the-future"})
        private LocalDate holdsFrom;

        static DecisionForm begun() {
            return new DecisionForm();
        }

        /** As a rule a review is decided on in its own year. */
        int review() {
            return year == null ? decidedOn.getYear() : year;
        }

        public PovertyStatus getStatus() {
            return status;
        }

        public void setStatus(PovertyStatus status) {
            this.status = status;
        }

        public String getDecision() {
            return decision;
        }

        public void setDecision(String decision) {
            this.decision = decision;
        }

        public LocalDate getDecidedOn() {
            return decidedOn;
        }

        public void setDecidedOn(LocalDate decidedOn) {
            this.decidedOn = decidedOn;
        }

        public Integer getYear() {
            return year;
        }

        public void setYear(Integer year) {
            this.year = year;
        }

        public LocalDate getHoldsFrom() {
            return holdsFrom;
        }

        public void setHoldsFrom(LocalDate holdsFrom) {
            this.holdsFrom = holdsFrom;
        }
    }

    /** To which cell it moves, and its first day there. */
    public static final class MoveForm {
        @NotBlank private String to;

        @NotNull
        @Refusals({"household.in-the-future", "household.before-registration"})
        private LocalDate movedOn;

        static MoveForm begun() {
            return new MoveForm();
        }

        public String getTo() {
            return to;
        }

        public void setTo(String to) {
            this.to = to;
        }

        public LocalDate getMovedOn() {
            return movedOn;
        }

        public void setMovedOn(LocalDate movedOn) {
            this.movedOn = movedOn;
        }
    }

    /** Why it is no longer here, and the first day without it. */
    public static final class LeaveForm {
        @NotNull private GoneReason why;

        @NotNull
        @Refusals({"household.in-the-future", "household.before-registration"})
        private LocalDate leftOn;

        static LeaveForm begun() {
            return new LeaveForm();
        }

        public GoneReason getWhy() {
            return why;
        }

        public void setWhy(GoneReason why) {
            this.why = why;
        }

        public LocalDate getLeftOn() {
            return leftOn;
        }

        public void setLeftOn(LocalDate leftOn) {
            this.leftOn = leftOn;
        }
    }
}
