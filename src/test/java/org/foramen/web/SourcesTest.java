package org.foramen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.spine.Spine;
import org.junit.jupiter.api.Test;

/** What the files of the pages may hold, without a browser. */
class SourcesTest {

    private static final Path WEB = Path.of("src/main/resources/web");
    private static final int EMBED_BUDGET = 4 * 1024;
    private static final int PAGE_BUDGET = 16 * 1024;
    private static final Pattern NAME = Pattern.compile("(?m)^(?:export )?(?:async )?(?:const|let|function|class) (\\w+)");
    private static final Pattern KEY = Pattern.compile("\\bsay\\('([a-z_]+)'");
    private static final Pattern LISTED_KEY = Pattern.compile("\\['([a-z_]+)', '([a-z_]+)'\\]\\.map\\(key =>");
    /** Frozen: a change of the script is a new version beside this one. */
    private static final Map<String, String> INTEGRITY = Map.of(
            "1.0.0", "sha384-SqnYyrWO/B/vWnfxQ6YhULKAe1CQAldiWxocEh5BuKm2Ytnqh1s02xwrGQfBlAQC",
            "1.1.0", "sha384-p8u1gNHcp4hZ5WkuE0XjRS1RCJdai3b2Aw0IZUGov9yeVh1XetlyRR3r6sgim9q+");

    private final WebFiles files = new WebFiles();
    private final Map<String, String> scripts = sources("js");

    @Test void the_script_for_partners_is_small() {
        assertThat(files.embed().compressed().length).isLessThanOrEqualTo(EMBED_BUDGET);
    }

    @Test void the_script_and_style_of_the_page_are_small() {
        assertThat(files.script().compressed().length + files.style().compressed().length).isLessThanOrEqualTo(PAGE_BUDGET);
    }

    @Test void a_version_that_was_given_out_does_not_change() {
        assertThat(INTEGRITY.keySet()).containsExactlyInAnyOrderElementsOf(WebFiles.VERSIONS);
        INTEGRITY.forEach((version, integrity) -> assertThat(files.embed(version, "embed.js").orElseThrow().integrity()).as(version).isEqualTo(integrity));
    }

    @Test void no_markup_is_made_from_text_and_no_text_is_run() {
        scripts.forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|srcdoc|DOMParser|createContextualFragment|setAttribute\\('style"));
    }

    @Test void nothing_is_kept_in_the_browser() {
        scripts.forEach((name, text) -> assertThat(text).as(name)
                .doesNotContainPattern("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.|serviceWorker"));
    }

    @Test void nothing_is_loaded_from_elsewhere() {
        var all = new TreeMap<>(scripts);
        all.putAll(sources("css"));
        all.putAll(sources("html"));
        all.forEach((name, text) -> assertThat(text.replace("http://www.w3.org/2000/svg", "")).as(name)
                .doesNotContainPattern("https?://\\w|@import|url\\(|import\\("));
    }

    @Test void no_markup_has_a_style_or_a_script_of_its_own() {
        sources("html").forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style|javascript:"));
    }

    @Test void every_module_is_joined_after_those_it_uses_and_no_two_share_a_name() {
        var seen = new HashSet<String>();
        var names = new HashSet<String>();
        for (var module : WebFiles.MODULES) {
            var text = scripts.get("page/" + module + ".js");
            assertThat(Pattern.compile("from './(\\w+)\\.js'").matcher(text).results().map(found -> found.group(1)).toList()).as(module).isSubsetOf(seen);
            assertThat(text).as(module).doesNotContainPattern("import [^;]* as ").doesNotContain("export default");
            NAME.matcher(text).results().map(found -> found.group(1)).forEach(name -> assertThat(names.add(name)).as(module + ": " + name).isTrue());
            seen.add(module);
        }
        assertThat(seen).hasSize((int) scripts.keySet().stream().filter(name -> name.startsWith("page/")).count());
        assertThat(files.script().text()).doesNotContainPattern("(?m)^(import|export) ");
    }

    @Test void every_word_of_the_pages_is_in_every_language() throws IOException {
        var used = new TreeSet<String>();
        scripts.values().forEach(text -> {
            KEY.matcher(text).results().map(found -> found.group(1)).forEach(used::add);
            LISTED_KEY.matcher(text).results().forEach(found -> used.addAll(List.of(found.group(1), found.group(2))));
        });
        used.remove("level_");
        var pack = PackReader.read(PackSource.of(Spine.FOLDER));
        pack.protocol().consultations().forEach(consultation -> used.add("level_" + consultation.level()));
        assertThat(used).hasSizeGreaterThan(40);
        pack.locales().forEach(locale -> assertThat(pack.texts(locale.locale()).ui().keySet()).as(locale.locale()).containsAll(used));
    }

    /** Words are longer than a code, and stand in quotes with a space between. */
    @Test void no_sentence_stands_in_a_script() {
        scripts.forEach((name, text) -> assertThat(text.lines().filter(line -> !line.strip().startsWith("/") && !line.strip().startsWith("*"))
                .filter(line -> Pattern.compile("['`\"][A-Z][a-z]+ [a-z]+ [a-z]+").matcher(line).find()).toList()).as(name).isEmpty());
    }

    private static Map<String, String> sources(String ending) {
        try (var all = Files.walk(WEB)) {
            return all.filter(file -> file.toString().endsWith("." + ending))
                    .collect(Collectors.toMap(file -> WEB.relativize(file).toString(), SourcesTest::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
