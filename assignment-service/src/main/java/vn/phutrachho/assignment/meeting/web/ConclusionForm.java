package vn.phutrachho.assignment.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.phutrachho.assignment.meeting.MeetingDesk.Spoken;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Refusals;

/**
 * How the chair concludes a matter, as it is typed. The fields of all conclusions are sent; those
 * of the one that was chosen are meant.
 */
@NullUnmarked
class ConclusionForm {
    private static final int LONG = 400;
    private static final int NAME = 120;

    @NotNull private Conclusion kl;

    @NotBlank
    @Size(max = LONG)
    private String nd;

    private String ai;

    @Refusals({"meeting.due-before"})
    private LocalDate han;

    private String noi;
    private String gop;
    private AddresseeKind loai;

    @Size(max = NAME)
    private String ten;

    Spoken of(MatterId matter, OrdinaryTick tick) {
        return new Spoken(
                matter,
                kl,
                tick.typed(nd),
                StringUtils.hasText(ai) ? new MemberId(ai) : null,
                han,
                kl == Conclusion.REFERRED && StringUtils.hasText(noi) ? new UnitId(noi) : null,
                kl == Conclusion.JOINED && StringUtils.hasText(gop) ? new GrievanceId(gop) : null,
                asked());
    }

    private @Nullable Addressee asked() {
        boolean named = kl == Conclusion.ASKED_OUTSIDE && StringUtils.hasText(ten);
        return named ? new Addressee(loai == null ? AddresseeKind.OTHER : loai, ten) : null;
    }

    /** How it is concluded. */
    public Conclusion getKl() {
        return kl;
    }

    public void setKl(Conclusion kl) {
        this.kl = kl;
    }

    /** In which words. */
    public String getNd() {
        return nd;
    }

    public void setNd(String nd) {
        this.nd = nd;
    }

    /** Who sees to it. */
    public String getAi() {
        return ai;
    }

    public void setAi(String ai) {
        this.ai = ai;
    }

    /** By when. */
    public LocalDate getHan() {
        return han;
    }

    public void setHan(LocalDate han) {
        this.han = han;
    }

    /** The unit it is referred to. */
    public String getNoi() {
        return noi;
    }

    public void setNoi(String noi) {
        this.noi = noi;
    }

    /** The grievance it is joined to. */
    public String getGop() {
        return gop;
    }

    public void setGop(String gop) {
        this.gop = gop;
    }

    /** What the one is that is asked outside. */
    public AddresseeKind getLoai() {
        return loai;
    }

    public void setLoai(AddresseeKind loai) {
        this.loai = loai;
    }

    /** What they are called. */
    public String getTen() {
        return ten;
    }

    public void setTen(String ten) {
        this.ten = ten;
    }
}
