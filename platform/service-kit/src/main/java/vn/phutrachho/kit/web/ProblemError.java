package vn.phutrachho.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one part of a request.
 *
 * @param field name in the request; null for a cell of a spreadsheet
 * @param row as the spreadsheet counts
 * @param column its letter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
        @Nullable String field,
        @Nullable Integer row,
        @Nullable String column,
        String code,
        String message) {

    public static ProblemError field(String field, String code, String message) {
        return new ProblemError(field, null, null, code, message);
    }

    public static ProblemError cell(int row, String column, String code, String message) {
        return new ProblemError(null, row, column, code, message);
    }
}
