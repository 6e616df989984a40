package org.caret.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caret.mapping.SheetBook;

/** All record types of which the state gives extracts, with all their layouts. Source: mappings/ods.xlsx. */
public record OdsShapes(List<OdsType> types) {

    public OdsShapes {
        types = List.copyOf(types);
    }

    /** Errors: a refusal when a record type has no layout. */
    public static OdsShapes of(SheetBook sheets) {
        return new OdsShapes(sheets.rows("ods", "ods").stream().map(row -> OdsType.of(row, sheets)).toList());
    }

    /** The record type of that name. */
    public Optional<OdsType> type(String record) {
        return types.stream().filter(type -> type.record().equals(record)).findFirst();
    }

    /** The record type whose extracts have that code. */
    Optional<OdsType> ofCode(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    List<String> codes() {
        return types.stream().map(OdsType::code).toList();
    }

    /** True for what the first field of an extract, or of a file for upload, may hold. */
    boolean knows(String code) {
        return types.stream().flatMap(type -> Stream.of(type.code(), type.record())).anyMatch(code::equals);
    }
}
