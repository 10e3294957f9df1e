package vn.phutrachho.kit.web.once;

import java.util.Map;
import org.bson.types.Binary;

/** What was answered the first time, to be answered again. */
record StoredAnswer(int status, Map<String, String> headers, Binary body) {}
