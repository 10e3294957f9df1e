package vn.phutrachho.eventstore.proof;

import java.util.Base64;

/** Keys as text, as OpenSSL writes them. */
final class Pem {

    private Pem() {}

    static byte[] bytes(String kind, String pem) {
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no '" + begin + "' in it");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to).strip());
    }
}
