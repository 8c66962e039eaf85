package org.foramen.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files below {@code web/}. They are not in META-INF/resources, where the server would also send them by itself,
 * without a policy, an ETag or compression.
 */
public final class WebFiles {

    /** Each as it was given out; the newest is the last. */
    static final List<String> VERSIONS = List.of("1.0.0", "1.1.0");
    static final String VERSION = VERSIONS.get(VERSIONS.size() - 1);
    static final List<String> MODULES = List.of("words", "dom", "api", "interview", "trail", "help", "attempt", "keypad", "bodymap",
            "fields", "screen", "check", "result", "handover", "articles", "frame", "kiosk", "start", "dress", "main");
    static final List<String> STYLES = List.of("base", "fields", "result", "print");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*;\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");
    private static final Pattern COMMENT = Pattern.compile("(?ms)^ */[*].*?[*]/\n");
    private static final Pattern INDENT = Pattern.compile("(?m)^ +");
    /** Beside a mark of CSS that parts by itself, and behind the colon of a declaration. */
    private static final Pattern BLANK = Pattern.compile("\\s*([{};])\\s*|(?<=:) ");
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    private final WebFile script = WebFile.of(SCRIPT, joined());
    private final WebFile style = WebFile.of(STYLE, tight(STYLES.stream().map(name -> text("page/" + name + ".css")).collect(Collectors.joining())));
    private final WebFile kioskStyle = WebFile.of(STYLE, tight(text("page/kiosk.css")));
    private final WebFile icon = WebFile.of("image/svg+xml", bytes("page.svg"));
    private final Map<String, WebFile> embed = versions(SCRIPT, "embed.js");
    private final Map<String, WebFile> types = versions("text/plain;charset=utf-8", "embed.d.ts");
    private final WebFile partner = WebFile.of("text/html;charset=utf-8", bytes("demo/partner.html"));
    private final WebFile partnerScript = WebFile.of(SCRIPT, bytes("demo/partner.js"));
    private final WebFile partnerStyle = WebFile.of(STYLE, bytes("demo/partner.css"));
    private final String shell = text("page.html");

    /** The modules as one script, so that a slow network is asked once; their names are unique among all of them. */
    private static byte[] joined() {
        return bare(MODULES.stream().map(name -> text("page/" + name + ".js"))
                .map(module -> EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll(""))
                .collect(Collectors.joining("\n")));
    }

    private static byte[] tight(String style) {
        return BLANK.matcher(new String(bare(style), StandardCharsets.UTF_8)).replaceAll(found -> found.group(1) == null ? "" : found.group(1)).getBytes(StandardCharsets.UTF_8);
    }

    /** Without what only its maintainers read. */
    private static byte[] bare(String text) {
        return INDENT.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    WebFile script() {
        return script;
    }

    WebFile style() {
        return style;
    }

    WebFile kioskStyle() {
        return kioskStyle;
    }

    WebFile icon() {
        return icon;
    }

    /** The newest. */
    WebFile embed() {
        return embed.get(VERSION);
    }

    /** A file that was given out with a version, by both. */
    Optional<WebFile> embed(String version, String file) {
        var files = Map.of("embed.js", embed, "embed.d.ts", types).get(file);
        return Optional.ofNullable(files).map(versions -> versions.get(version));
    }

    private static Map<String, WebFile> versions(String type, String file) {
        return VERSIONS.stream().collect(Collectors.toUnmodifiableMap(version -> version,
                version -> WebFile.of(type, bytes("embed/" + version + "/" + file))));
    }

    WebFile partner() {
        return partner;
    }

    WebFile partnerScript() {
        return partnerScript;
    }

    WebFile partnerStyle() {
        return partnerStyle;
    }

    /** The page with places for its language, its words and its kind. */
    String shell() {
        return shell;
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (var in = WebFiles.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
