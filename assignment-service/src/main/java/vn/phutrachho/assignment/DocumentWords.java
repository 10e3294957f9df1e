package vn.phutrachho.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.documents.Draft;
import vn.phutrachho.kit.documents.Issuer;
import vn.phutrachho.kit.web.Languages;

/** What documents say, in Vietnamese whoever asks for them. */
@Component
public class DocumentWords {
    private final MessageSource messages;
    private final Access access;

    DocumentWords(MessageSource messages, Access access) {
        this.messages = messages;
        this.access = access;
    }

    /** A sentence. */
    public String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, Languages.VIETNAMESE);
    }

    /** The cell as who issues a document, as it was called on the day. */
    public Issuer issuer(UnitId cell, LocalDate day) {
        return new Issuer(superior(cell, day).orElse(""), access.tree().name(cell, day));
    }

    /** Where the cell issues it: what the committee above is of. */
    public String place(UnitId cell, LocalDate day) {
        return superior(cell, day).map(Issuer::placeOf).orElse(Draft.TO_FILL_IN);
    }

    private Optional<String> superior(UnitId cell, LocalDate day) {
        UnitTree tree = access.tree();
        return tree.parent(cell, day).map(above -> tree.name(above, day)).map(Issuer::committeeOf);
    }

    /** Names, one after the other. */
    public String names(List<CellMember> members) {
        return members.isEmpty()
                ? say("document.nobody")
                : String.join(", ", members.stream().map(CellMember::name).toList());
    }
}
