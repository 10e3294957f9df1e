package vn.phutrachho.assignment.responsibility.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.assignment.responsibility.DutyDesk.Handed;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Refusals;

/** To whom a household goes, why and from when, as it is typed. */
@NullUnmarked
class HandOverForm {
    private static final int LONG = 200;

    @NotBlank private String sang;

    @NotBlank
    @Size(max = LONG)
    private String lyDo;

    @Refusals({
        "responsibility.still-to-come",
        "responsibility.too-early",
        "responsibility.before-the-last"
    })
    private LocalDate ngay;

    /** The day that is typed where it can be that day, else the last that can. */
    LocalDate within(LocalDate earliest, LocalDate latest) {
        boolean can = ngay != null && !ngay.isBefore(earliest) && !ngay.isAfter(latest);
        return can ? ngay : latest;
    }

    Handed of(OrdinaryTick tick) {
        return new Handed(new MemberId(sang), tick.typed(lyDo), ngay);
    }

    /** To whom. */
    public String getSang() {
        return sang;
    }

    public void setSang(String sang) {
        this.sang = sang;
    }

    /** Why. */
    public String getLyDo() {
        return lyDo;
    }

    public void setLyDo(String lyDo) {
        this.lyDo = lyDo;
    }

    /** From when on; from today on where nothing is typed. */
    public LocalDate getNgay() {
        return ngay;
    }

    public void setNgay(LocalDate ngay) {
        this.ngay = ngay;
    }
}
