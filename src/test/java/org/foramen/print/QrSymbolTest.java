package org.foramen.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSymbolTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");
    private static final String TEXT = "https://foramen.example/r/7F3K-92QX";

    @Test void the_path_draws_the_dark_modules_inside_a_quiet_zone_of_four() {
        var symbol = QrSymbol.of(TEXT);
        var code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);
        var drawn = new boolean[symbol.size()][symbol.size()];
        RUN.matcher(symbol.path()).results().forEach(run -> {
            assertThat(run.group(4)).isEqualTo(run.group(1));
            for (int x = 0; x < Integer.parseInt(run.group(3)); x++) {
                drawn[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + x] = true;
            }
        });
        assertThat(RUN.matcher(symbol.path()).replaceAll("")).isEmpty();
        assertThat(symbol.size()).isEqualTo(code.size + 8);
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) {
                assertThat(drawn[y][x]).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }
}
