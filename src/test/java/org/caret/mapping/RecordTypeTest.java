package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.caret.notice.Refusal;
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
