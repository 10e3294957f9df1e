package vn.phutrachho.member.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent.ClassCompleted;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NominationNotTakenUp;
import vn.phutrachho.events.member.NominationEvent.NominationReturned;
import vn.phutrachho.events.member.NominationEvent.NominationSeconded;
import vn.phutrachho.events.member.NominationEvent.NominationTakenUp;
import vn.phutrachho.events.member.NominationEvent.NomineeAdmitted;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.events.member.NominationEvent.ProposedToCommune;
import vn.phutrachho.events.member.NominationEvent.SentToClass;
import vn.phutrachho.events.member.NominationEvent.StepTakenBack;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.events.member.Nominee;

/** Hoa, whom An nominated in March, and what comes of it. */
public final class Nominations {
    public static final NominationId HOA = new NominationId("nomination-hoa");
    public static final UnitId CELL = new UnitId("cell-go-cao");
    public static final UnitId COMMUNE = new UnitId("commune-binh-hai");
    public static final MemberId AN = new MemberId("an");
    public static final MemberId BA = new MemberId("ba");
    public static final LocalDate NOMINATED = LocalDate.of(2026, 3, 2);
    public static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    private Nominations() {}

    public static Personal said(String text) {
        return Personal.of(HOA, text);
    }

    public static Nominee hoa(@Nullable Integer born) {
        return Nominee.of(HOA, "Trần Thị Hoa", born, "xóm Gò", "trồng mía");
    }

    public static PersonNominated nominated() {
        return nominated(1998);
    }

    public static PersonNominated nominated(@Nullable Integer born) {
        return new PersonNominated(
                HOA, CELL, AN, hoa(born), said("Vận động ba hộ hiến đất"), NOMINATED);
    }

    public static NominationSeconded seconded() {
        return new NominationSeconded(
                HOA, CELL, BA, said("Dạy chữ cho trẻ trong xóm"), NOMINATED.plusDays(3));
    }

    public static NominationTakenUp takenUp() {
        return new NominationTakenUp(HOA, CELL, NOMINATED.plusMonths(1));
    }

    public static NominationNotTakenUp notTakenUp() {
        return new NominationNotTakenUp(
                HOA, CELL, said("Chưa tham gia đoàn thể nào"), NOMINATED.plusMonths(1));
    }

    public static SentToClass sentToClass() {
        return new SentToClass(HOA, CELL, NOMINATED.plusMonths(2));
    }

    public static ClassCompleted completed() {
        return new ClassCompleted(HOA, CELL, NOMINATED.plusMonths(3));
    }

    public static ProposedToCommune proposed() {
        return new ProposedToCommune(HOA, CELL, COMMUNE, NOMINATED.plusMonths(4));
    }

    public static NominationReturned returned() {
        return new NominationReturned(
                HOA, CELL, COMMUNE, said("Thiếu lý lịch"), NOMINATED.plusMonths(5));
    }

    public static NomineeAdmitted admitted() {
        return new NomineeAdmitted(HOA, CELL, COMMUNE, "45-QĐ/ĐU", LocalDate.of(2027, 1, 4));
    }

    public static NominationEnded ended(NominationEnding ground) {
        return new NominationEnded(
                HOA, CELL, ground, said(""), NOMINATED, LocalDate.of(2027, 1, 4));
    }

    public static StepTakenBack takenBack(NominationStep step, LocalDate stepOn) {
        return new StepTakenBack(HOA, CELL, step, stepOn, said("Ghi nhầm người"), TODAY);
    }
}
