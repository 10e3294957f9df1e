/**
 * Reads what people bring as spreadsheets: CSV and XLSX, headings with or without marks, every
 * error by row and column.
 *
 * <pre>{@code
 * static final SheetColumn CODE = SheetColumn.mandatory("code", "Mã đảng viên", "Mã");
 * static final SheetColumn SINCE = SheetColumn.optional("since", "Ngày vào chi bộ", "Từ ngày");
 *
 * Sheet sheet = Sheet.read(file, List.of(CODE, SINCE));   // refuses files that cannot be read at all
 * for (SheetRow row : sheet.rows()) {
 *     String code = row.text(CODE, 40);              // each reading notes what is wrong in the row and goes on
 *     LocalDate since = row.date(SINCE);
 *     if (since != null && since.isAfter(today)) {
 *         row.reject(SINCE, "future", today);        // sentence: row.future in messages.properties
 *     }
 * }
 * List<RowError> errors = sheet.errors();
 * }</pre>
 *
 * <p>An import is looked at before it is written: {@link vn.phutrachho.kit.sheets.Imports} (a bean)
 * keeps the file, {@link vn.phutrachho.kit.sheets.Imported} says what it would do, {@link
 * vn.phutrachho.kit.sheets.SheetSentences} (a bean) turns it into the page's preview.
 *
 * <pre>{@code
 * Looked looked = imports.look("members:" + cell, account, content, file, (c, f) -> read(cell, c, f));
 * model.addAttribute("preview", sentences.preview(looked.imported(), locale));          // and looked.id() in the form
 * imports.confirm(id, "members:" + cell, account, (c, f) -> read(cell, c, f), this::send);
 * }</pre>
 *
 * <p>Refusals of a whole file have codes {@code sheet.…}, errors of a cell have codes of which the
 * sentence is the message {@code row.<code>}; those of this package stand in {@code
 * sheet-messages.properties}.
 *
 * <p>The other way round {@link vn.phutrachho.kit.sheets.TableFile} makes a spreadsheet of what is
 * on a page.
 */
@NullMarked
package vn.phutrachho.kit.sheets;

import org.jspecify.annotations.NullMarked;
