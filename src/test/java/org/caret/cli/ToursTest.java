package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.caret.testing.Product;
import org.caret.testing.Tour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guided tours of the documentation print what they say. */
class ToursTest {

    @TempDir
    private Path folder;

    @Test
    void theTourOfRulesIsTrue() throws IOException {
        assertThat(new Tour(Product.FOLDER.resolve("docs/tour-rules.md"), folder).walk()).isEqualTo(17);
    }

    @Test
    void theTourOfTheEnrollmentUpdateIsTrue() throws IOException {
        assertThat(new Tour(Product.FOLDER.resolve("docs/tour-enrollment-update.md"), folder).walk()).isEqualTo(43);
    }

    @Test
    void theTourOfFallTwoIsTrue() throws IOException {
        assertThat(new Tour(Product.FOLDER.resolve("docs/tour-fall2.md"), folder).walk()).isEqualTo(43);
    }
}
