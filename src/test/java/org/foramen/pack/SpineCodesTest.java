package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No code of LOINC or SNOMED CT that the program or a pack has is a slip of the pen. */
class SpineCodesTest {

    private static final Pattern LOINC = Pattern.compile("\\b[0-9]{3,7}-[0-9]\\b");
    private static final Pattern SNOMED = Pattern.compile("\\b[0-9]{7,18}\\b");

    private static List<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/foramen/fhir"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            var text = new StringBuilder(Files.readString(Path.of("rules/spine/codes.yaml")));
            for (var source : sources) {
                text.append(Files.readString(source));
            }
            return pattern.matcher(text).results().map(one -> one.group()).distinct().toList();
        }
    }

    @Test void codes_of_loinc() throws IOException {
        assertThat(found(LOINC)).contains("72514-3").hasSizeGreaterThan(6).allMatch(code -> CheckDigit.fits(Codes.System.LOINC, code));
    }

    @Test void codes_of_snomed() throws IOException {
        assertThat(found(SNOMED)).contains("11429006", "279039007").hasSizeGreaterThan(11).allMatch(code -> CheckDigit.fits(Codes.System.SNOMED, code));
    }
}
