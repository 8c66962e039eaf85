package org.foramen.print;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn.
 *
 * @param size of its square, the quiet zone included
 * @param path of its dark modules, as the {@code d} of an SVG path
 */
public record QrSymbol(int size, String path) {

    private static final int QUIET = 4;

    /** Readable with an eighth of it spoiled. */
    public static QrSymbol of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            row(code, y, path);
        }
        return new QrSymbol(code.size + 2 * QUIET, path.toString());
    }

    /** Modules side by side are one rectangle. */
    private static void row(QrCode code, int y, StringBuilder path) {
        for (int x = 0; x < code.size; x++) {
            int from = x;
            while (code.getModule(x, y)) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET)
                        .append('h').append(x - from).append("v1H").append(from + QUIET).append('z');
            }
        }
    }
}
