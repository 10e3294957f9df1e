package vn.phutrachho.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The province's units as they were until 30 June 2025 and as they are since 1 July 2025.
 *
 * @param formerCommunes communes that ended, each with the one that is its heir
 * @param communes communes that exist now; a kept one existed before as well
 * @param notes what the source leaves open, in sentences
 */
public record Geography(
        List<District> districts,
        List<FormerCommune> formerCommunes,
        List<Commune> communes,
        List<String> notes) {
    public static final LocalDate REORGANISED = LocalDate.of(2025, 7, 1);
    public static final String QUANG_NGAI = "tinh-quang-ngai";
    public static final String KON_TUM = "tinh-kon-tum";

    /** Exists until the reorganisation, afterwards only as a grouping. */
    public record District(String id, String name, String province) {
        public String groupingId() {
            return "nhom-" + id;
        }
    }

    /** Ended with the reorganisation. */
    public record FormerCommune(String id, String name, String district, String heir) {}

    /**
     * Exists since the reorganisation.
     *
     * @param kept existed before in the same boundaries, beneath its district
     */
    public record Commune(
            String id, String code, String name, String formerDistrict, boolean kept) {}

    public static Geography ofQuangNgai() {
        try (InputStream in =
                Objects.requireNonNull(
                        Geography.class.getResourceAsStream("/sample/quangngai-communes.csv"))) {
            return new Reading().read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Commune commune(String name) {
        return communes.stream()
                .filter(commune -> commune.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Optional<FormerCommune> formerCommune(String name, String heir) {
        return formerCommunes.stream()
                .filter(former -> former.name().equals(name) && former.heir().equals(heir))
                .findFirst();
    }

    /** Takes the rows apart. */
    private static final class Reading {
        private static final Pattern PART =
                Pattern.compile(
                        "(?<kind>Phường|Xã|Thị trấn|Huyện)?\\s*(?<name>[^()]+?)\\s*(?:\\((?<where>[^)]*)\\))?");

        private final Map<String, District> districts = new LinkedHashMap<>();
        private final Map<String, FormerCommune> former = new LinkedHashMap<>();
        private final Map<String, Commune> communes = new LinkedHashMap<>();
        private final Map<String, Integer> slugs = new HashMap<>();
        private final List<String> notes = new ArrayList<>();

        Geography read(InputStream in) throws IOException {
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
            try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                format.parse(reader).forEach(this::row);
            }
            return new Geography(
                    listed(districts.values()),
                    listed(former.values()),
                    listed(communes.values()),
                    List.copyOf(notes));
        }

        private static <T> List<T> listed(Collection<T> values) {
            return List.copyOf(values);
        }

        private void row(CSVRecord row) {
            District district = district(row.get("former_province"), row.get("former_district"));
            String code = row.get("code");
            String id = "xa-" + code;
            if (communes.containsKey(id)) {
                notes.add(
                        "Code "
                                + code
                                + " stands twice; "
                                + row.get("name")
                                + " has "
                                + code
                                + "b here.");
                code = code + "b";
                id = id + "b";
            }
            boolean kept = row.get("formed_from").equals("giữ nguyên");
            Commune commune = new Commune(id, code, row.get("name"), district.id(), kept);
            communes.put(id, commune);
            if (!kept) {
                parts(row.get("formed_from"), commune, district);
            }
        }

        private District district(String province, String name) {
            String id = Slug.of(name);
            String above = province.equals("Kon Tum") ? KON_TUM : QUANG_NGAI;
            return districts.computeIfAbsent(id, fresh -> new District(fresh, name, above));
        }

        private void parts(String text, Commune heir, District district) {
            String kind = "Xã";
            for (String part : text.split(",", -1)) {
                Matcher matcher = PART.matcher(part.strip());
                if (!matcher.matches()) {
                    throw new IllegalStateException("Not understood: " + part);
                }
                kind = Optional.ofNullable(matcher.group("kind")).orElse(kind);
                if (!kind.equals("Huyện")) { // Lý Sơn: the district itself, without communes
                    part(kind + " " + matcher.group("name"), heir, district);
                }
            }
        }

        private void part(String name, Commune heir, District district) {
            String key = district.id() + "/" + name;
            FormerCommune first = former.get(key);
            if (first != null) {
                notes.add(
                        name
                                + " was divided; here all of it lies with "
                                + Objects.requireNonNull(communes.get(first.heir())).name()
                                + ", none with "
                                + heir.name()
                                + ".");
                return;
            }
            String slug = "cu-" + district.id() + "-" + Slug.of(name);
            int same = slugs.merge(slug, 1, Integer::sum);
            former.put(
                    key,
                    new FormerCommune(
                            same == 1 ? slug : slug + "-" + same, name, district.id(), heir.id()));
        }
    }
}
