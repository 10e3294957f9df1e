package vn.phutrachho.kit.sheets;

import vn.phutrachho.events.Refusal;

/** A file that cannot be read as a whole. */
public final class SheetRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private SheetRefusal(String code, String explanation, Object... arguments) {
        super(Kind.INVALID, code, explanation, arguments);
    }

    static SheetRefusal empty() {
        return new SheetRefusal("sheet.empty", "The file has no rows");
    }

    static SheetRefusal tooLarge(int most) {
        return new SheetRefusal("sheet.too-large", "The file is too large", most);
    }

    static SheetRefusal tooManyRows(int most) {
        return new SheetRefusal("sheet.too-many-rows", "At most " + most + " rows", most);
    }

    static SheetRefusal notUtf8() {
        return new SheetRefusal("sheet.not-utf-8", "The text is not encoded in UTF-8");
    }

    static SheetRefusal oldExcel() {
        return new SheetRefusal("sheet.old-excel", "Only .xlsx and .csv are read, not .xls");
    }

    static SheetRefusal unreadable() {
        return new SheetRefusal("sheet.unreadable", "Neither a CSV nor an XLSX file");
    }

    static SheetRefusal missingColumns(String headings) {
        return new SheetRefusal("sheet.missing-columns", "Columns are missing", headings);
    }

    static SheetRefusal doubleColumn(String heading) {
        return new SheetRefusal("sheet.double-column", "A column stands there twice", heading);
    }
}
