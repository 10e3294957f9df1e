package vn.phutrachho.kit.sheets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.kit.web.ImportPreview.RowChange;

/**
 * What a file would change, found by reading it against what is there now. Rows in error are left
 * out of the commands.
 *
 * @param rows read, without the heading
 * @param commands what would be sent, in order
 * @param changes by row and column, old and new
 * @param newcomers what the new rows are called
 */
public record Imported(
        String file,
        int rows,
        int added,
        int changed,
        int same,
        List<?> commands,
        List<RowError> errors,
        List<RowChange> changes,
        List<String> newcomers) {
    private static final JsonMapper JSON = EventJson.mapper();

    public Imported {
        commands = List.copyOf(commands);
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
        newcomers = List.copyOf(newcomers);
    }

    /** The same for the same commands only: what was shown is what is written, or nothing is. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object command : commands) {
                digest.update(
                        command.getClass()
                                .getName()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(JSON.writeValueAsBytes(command));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every Java has SHA-256", e);
        }
    }
}
