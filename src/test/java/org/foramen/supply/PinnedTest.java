package org.foramen.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Nothing that builds the service comes in a version that somebody else chooses. */
class PinnedTest {

    private static List<Element> elements(String name) throws Exception {
        var found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String child(Element element, String name) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    @Test void every_plugin_has_a_version() throws Exception {
        // A profile goes on with the version of the build.
        var pinned = elements("plugin").stream().filter(plugin -> !child(plugin, "version").isEmpty())
                .map(plugin -> child(plugin, "artifactId")).collect(Collectors.toSet());
        assertThat(elements("plugin")).isNotEmpty().allSatisfy(plugin -> assertThat(pinned).contains(child(plugin, "artifactId")));
    }

    /** Otherwise Maven itself says which version. */
    @Test void the_plugins_that_every_build_runs_are_named() throws Exception {
        assertThat(elements("plugin")).extracting(plugin -> child(plugin, "artifactId")).contains("maven-clean-plugin",
                "maven-resources-plugin", "maven-compiler-plugin", "maven-surefire-plugin", "maven-failsafe-plugin", "maven-jar-plugin");
    }

    @Test void no_version_is_a_range_or_the_latest() throws Exception {
        var versions = new ArrayList<String>();
        elements("version").forEach(version -> versions.add(version.getTextContent()));
        elements("properties").forEach(properties -> versions.addAll(versions(properties)));
        assertThat(versions).noneMatch(version -> version.matches("[\\[(].*[,\\])].*|LATEST|RELEASE|.+-SNAPSHOT") && !version.equals("0.1.0-SNAPSHOT")
                && !version.equals("[17,)") && !version.equals("[3.8,)"));
    }

    private static List<String> versions(Element properties) {
        var versions = new ArrayList<String>();
        for (var child = properties.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().endsWith(".version")) {
                versions.add(child.getTextContent());
            }
        }
        return versions;
    }
}
