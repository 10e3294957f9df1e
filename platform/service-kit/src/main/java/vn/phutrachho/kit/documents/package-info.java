/**
 * Drafts of documents in the layout of Party documents, as .docx: a {@link
 * vn.phutrachho.kit.documents.Draft} says what is in one, {@link
 * vn.phutrachho.kit.documents.DraftWriter} (a bean) makes the file.
 *
 * <pre>{@code
 * Draft draft = new Draft(
 *         new Issuer("Đảng ủy xã Bình Sơn", "Chi bộ thôn Bàu Sen"),
 *         "BB/CB",
 *         "Bình Sơn",
 *         meeting.heldOn(),
 *         "Biên bản",
 *         "Sinh hoạt chi bộ tháng 10/2026",
 *         List.of(new Part.Heading("Nội dung"), new Part.Text("…")),
 *         List.of(new Signature("Thư ký"), new Signature("Chủ trì")),
 *         List.of("Lưu chi bộ"));
 * return writer.answer(draft, "bien-ban-2026-10");
 * }</pre>
 *
 * <p>Everything is a draft: number, names under signatures, signatures and seal are acts of people,
 * so there is no way to give them. How it looks stands in a template that can be replaced ({@code
 * phutrachho.documents.template}); {@link vn.phutrachho.kit.documents.Template} says what it must
 * have.
 */
@NullMarked
package vn.phutrachho.kit.documents;

import org.jspecify.annotations.NullMarked;
