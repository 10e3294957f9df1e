package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A text that tells something about a person or a family, and knows whose it is (D12), so that it
 * can be encrypted for each person and erased by destroying the key. Its {@code toString} never
 * shows the text: it cannot slip into a log.
 *
 * @param of whose it is: {@code member:<id>}, {@code household:<id>}, {@code nominee:<id>} or
 *     {@code account:<id>}
 * @param text at most 1,000 characters
 */
public record Personal(@JsonProperty("of") String of, @JsonProperty("text") String text) {
    public static final int LONGEST = 1_000;

    /** What is read in place of a text that was erased. */
    public static final String ERASED = "(đã xóa)";

    /**
     * @throws InvalidValue when the text is longer than {@link #LONGEST} or whose it is stays open
     */
    public Personal {
        if (of.isBlank()) {
            throw new InvalidValue("personal.of-nobody", "Personal data must say whose it is");
        }
        if (text.length() > LONGEST) {
            throw new InvalidValue("personal.too-long", "At most " + LONGEST + " characters");
        }
    }

    public static Personal of(MemberId member, String text) {
        return new Personal(whose(member), text);
    }

    /** How texts say that they are a member's. */
    public static String whose(MemberId member) {
        return "member:" + member;
    }

    public static Personal of(HouseholdId household, String text) {
        return new Personal(whose(household), text);
    }

    /** How texts say that they are a household's. */
    public static String whose(HouseholdId household) {
        return "household:" + household;
    }

    /** Of whoever signs in as the account: how they want to be reached. */
    public static Personal of(AccountId account, String text) {
        return new Personal(whose(account), text);
    }

    /** How texts say that they are of whoever signs in as the account. */
    public static String whose(AccountId account) {
        return "account:" + account;
    }

    /** Of whoever was nominated: a person who is in no register. */
    public static Personal of(NominationId nomination, String text) {
        return new Personal(whose(nomination), text);
    }

    /** How texts say that they are a nominee's. */
    public static String whose(NominationId nomination) {
        return "nominee:" + nomination;
    }

    /** Several texts of one person or family. */
    public static List<Personal> each(String of, List<String> texts) {
        return texts.stream().map(text -> new Personal(of, text)).toList();
    }

    /** What they say. */
    public static List<String> texts(List<Personal> of) {
        return of.stream().map(Personal::text).toList();
    }

    /** Whether the text was erased since it was written. */
    public boolean wasErased() {
        return text.equals(ERASED);
    }

    @Override
    public String toString() {
        return "Personal[" + of + "]";
    }
}
