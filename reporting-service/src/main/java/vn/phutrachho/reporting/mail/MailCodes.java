package vn.phutrachho.reporting.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.reporting.mail.command.MailRefusal;

/**
 * Codes by which somebody shows that an address is theirs. They are no history: an address of which
 * that was not shown may be a stranger's, and is forgotten within a day (as drafts are, 0042).
 */
@Component
class MailCodes {
    /** So often a code may be typed. */
    static final int TRIES = 5;

    /** So many codes may be asked for in a day. */
    static final int A_DAY = 5;

    static final Duration LASTS = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int CODES = 1_000_000;

    private final MongoCollection<Document> codes;
    private final SecureRandom chance = new SecureRandom();

    MailCodes(MongoDatabase database) {
        codes = database.getCollection("mail-codes");
        codes.createIndex(
                Indexes.ascending("askedAt"),
                new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS));
    }

    /**
     * A new code for an address, in place of any before.
     *
     * @throws MailRefusal.TooManyCodes when so many were asked for within a day
     */
    String draw(AccountId account, String address, Instant now) {
        Document before = codes.find(eq("_id", account.value())).first();
        int asked = before == null || isOld(before, now) ? 0 : before.getInteger("asked", 0);
        if (asked >= A_DAY) {
            throw new MailRefusal.TooManyCodes();
        }
        String code = "%06d".formatted(chance.nextInt(CODES));
        codes.replaceOne(
                eq("_id", account.value()),
                new Document("_id", account.value())
                        .append("address", address)
                        .append("digest", digest(account, code))
                        .append("tries", 0)
                        .append("asked", asked + 1)
                        .append("until", Date.from(now.plus(LASTS)))
                        .append("askedAt", Date.from(now)),
                new ReplaceOptions().upsert(true));
        return code;
    }

    private static boolean isOld(Document asked, Instant now) {
        return asked.getDate("askedAt").toInstant().plus(KEPT).isBefore(now);
    }

    /** The address for which a code is awaited. */
    Optional<String> awaited(AccountId account, Instant now) {
        return Optional.ofNullable(codes.find(eq("_id", account.value())).first())
                .filter(found -> isValid(found, now) && found.getInteger("tries") < TRIES)
                .map(found -> found.getString("address"));
    }

    private static boolean isValid(@Nullable Document found, Instant now) {
        return found != null
                && found.containsKey("digest")
                && !found.getDate("until").toInstant().isBefore(now);
    }

    /**
     * The address that the code was sent to; the code is spent then. Each typing counts, also of
     * two at once.
     *
     * @throws MailRefusal.NoCode when there is none to be typed
     * @throws MailRefusal.WrongCode when it is another
     */
    String take(AccountId account, String code, Instant now) {
        Document found =
                codes.findOneAndUpdate(
                        and(eq("_id", account.value()), lt("tries", TRIES)),
                        Updates.inc("tries", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (found == null || !isValid(found, now)) {
            throw new MailRefusal.NoCode();
        }
        if (!isSame(found.getString("digest"), digest(account, code))) {
            throw new MailRefusal.WrongCode(TRIES - found.getInteger("tries"));
        }
        forget(account);
        return found.getString("address");
    }

    /** What was asked for is not awaited any more; how often it was is still counted. */
    void forget(AccountId account) {
        codes.updateOne(
                eq("_id", account.value()),
                Updates.combine(Updates.unset("digest"), Updates.unset("address")));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(AccountId account, String code) {
        try {
            byte[] text = (account + ":" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
