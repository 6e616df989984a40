package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;

class RecordTypeTest {

    private static final String COLUMNS = "record,like,title,subject,tables,key,order,transactions";

    @Test
    void aVariantIsLikeItsOriginalInAllButNameAndTitle() {
        List<RecordType> types = types("ABCD,,Children,child,children,id,id,add=", "ABCX,ABCD,Homes,,,,,");
        RecordType variant = types.get(1);
        assertThat(variant.name()).isEqualTo("ABCX");
        assertThat(variant.title()).isEqualTo("Homes");
        assertThat(variant.like()).isEqualTo("ABCD");
        assertThat(variant.original()).isFalse();
        assertThat(variant.folder()).isEqualTo("abcd");
        assertThat(variant.tables()).containsExactly("children");
        assertThat(variant.transactions()).containsExactly(Map.entry("add", ""));
        assertThat(types.get(0).original()).isTrue();
    }

    @Test
    void aCellOfTheVariantsOwnGoesBeforeItsOriginals() {
        RecordType variant = types("ABCD,,Children,child,children,id,id,add=", "ABCX,ABCD,Homes,,homes,,,").get(1);
        assertThat(variant.tables()).containsExactly("homes");
        assertThat(variant.key()).containsExactly("id");
    }

    @Test
    void subjectsAreNamedAsStudentsWhereNothingElseIsSaid() {
        String columns = "record,like,title,transactions,students,ids,upload";
        List<RecordType> types = RecordType.all(new SheetBook(Map.of("records", Map.of("records", SheetRows.of("records",
                "records", columns, "ABCD,,Children,add=,children.number,,", "ABCE,,Rooms,add=,,houses.no-rooms.no,3")))));
        assertThat(types.get(0).ids()).containsExactly(Naming.of("children.number"));
        assertThat(types.get(0).ids().get(0).single()).isTrue();
        assertThat(types.get(0).upload()).isZero();
        Naming joined = types.get(1).ids().get(0);
        assertThat(joined.parts()).containsExactly(new Naming.Place("houses", "no"), new Naming.Place("rooms", "no"));
        assertThat(joined.title()).isEqualTo("no-no");
        assertThat(types.get(1).upload()).isEqualTo(3);
    }

    @Test
    void aVariantHasALayoutOfItsOwnWhenThereIsOne() {
        List<RecordType> types = types("ABCD,,Children,child,children,id,id,add=", "ABCX,ABCD,Homes,,,,,",
                "ABCY,ABCD,Yards,,,,,");
        String columns = "position,element,name,title,source,table,format,list,width,overflow,unknown,required,default";
        SheetBook sheets = new SheetBook(Map.of(
                "formats", Map.of("formats", SheetRows.of("formats", "formats", "name,keeps,dates,case,number", "text,,,,")),
                "layouts/ABCD", Map.of("2019-20", SheetRows.of("layouts/ABCD", "2019-20", columns, "1,1,id,Id,,,,,4,,,Y,")),
                "layouts/ABCX", Map.of("2019-20", SheetRows.of("layouts/ABCX", "2019-20", columns, "1,1,id,Id,,,,,9,,,,"))));
        AcademicYear year = new AcademicYear(2025);
        assertThat(Layout.of(types.get(0), year, sheets).required("id").width()).isEqualTo(4);
        assertThat(Layout.of(types.get(1), year, sheets).required("id").width()).isEqualTo(9);
        assertThat(Layout.of(types.get(1), year, sheets).record()).isEqualTo("ABCD");
        assertThat(Layout.of(types.get(2), year, sheets).required("id").width()).isEqualTo(4);
    }

    @Test
    void aVariantOfNothingIsRefusedWithItsRow() {
        assertThatThrownBy(() -> types("ABCX,ABCE,Homes,,,,,")).isInstanceOf(Refusal.class)
                .hasMessageContaining("row 2, column like");
    }

    @Test
    void aVariantKnowsTheOptionsOfItsOriginal() {
        RecordType variant = types("ABCD,,Children,child,children,id,id,add=", "ABCX,ABCD,Homes,,,,,").get(1);
        assertThat(option("ABCD").knownTo(variant)).isTrue();
        assertThat(option("ABCX").knownTo(variant)).isTrue();
        assertThat(option("ABCE").knownTo(variant)).isFalse();
    }

    private static OptionRow option(String record) {
        return new OptionRow(List.of(record), "some", "text", "", "", "");
    }

    private static List<RecordType> types(String... rows) {
        return RecordType.all(new SheetBook(Map.of("records", Map.of("records",
                SheetRows.of("records", "records", COLUMNS, rows)))));
    }
}
