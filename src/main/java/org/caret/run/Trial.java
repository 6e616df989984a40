package org.caret.run;

import java.time.LocalDate;
import java.util.Map;
import org.caret.extract.LayOut;
import org.caret.mapping.Check;
import org.caret.mapping.Join;
import org.caret.mapping.OptionRow;
import org.caret.mapping.RecordType;

/** A try of knowledge and settings without an export: all that a run reads of them is read, the rules made ready. */
public final class Trial {

    private Trial() {
    }

    /** Tries every record type that the settings name. Errors: the refusal that a run on that day would end with. */
    public static void of(Knowledge knowledge, Settings settings, LocalDate today) {
        for (String record : settings.records()) {
            RecordType type = knowledge.recordType(record);
            Options options = new Options(Map.of(), settings, type, today);
            options.check();
            options.facts(OptionRow.of(knowledge.sheets()));
            ParameterValues.of(knowledge.sheets(), options.reportingDate());
            ColumnMaps.of(knowledge.sheets());
            Check.of(type, options.reportingDate(), knowledge.sheets());
            Join.of(type, knowledge.sheets());
            new LayOut(knowledge.layout(type, options.academicYear()), knowledge.codes(), type.dated(), Map.of());
            knowledge.book(type, options.academicYear());
        }
    }
}
