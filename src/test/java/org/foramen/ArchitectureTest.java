package org.foramen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use what. A row that does not name a thing refuses it, so a new dependency is decided here. */
class ArchitectureTest {

    private static final String ROOT = "org.foramen";

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    private static final List<String> CORE = List.of("questionnaire", "triage", "diagram", "interview", "proof");
    private static final List<String> BEHIND_THE_DOORS =
            and(CORE, "pack", "store", "access", "view", "print", "serving", "command", "audit", "metrics");
    private static final List<String> REST =
            and(BEHIND_THE_DOORS, "jakarta.ws.rs..", "jakarta.validation..", "com.fasterxml.jackson..",
                    "io.smallrye.common.annotation..");

    /** A package and what it may use besides {@code java..} and itself: packages of ours, and libraries with dots. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("questionnaire", List.of()),
            entry("triage", List.of("questionnaire")),
            entry("diagram", List.of("questionnaire")),
            entry("interview", List.of("questionnaire", "triage", "diagram")),
            entry("proof", List.of("questionnaire", "triage", "diagram")),
            entry("pack", and(CORE, "org.snakeyaml.engine..")),
            entry("store", List.of("questionnaire", "javax.sql..", "javax.crypto..", "com.fasterxml.jackson..", "io.agroal..")),
            entry("access", List.of("store", "javax.crypto..", "io.github.bucket4j..", "com.github.benmanes.caffeine..")),
            entry("audit", List.of("access", "store", "com.fasterxml.jackson..")),
            entry("metrics", List.of("triage", "io.micrometer.core..")),
            entry("view", and(CORE, "pack", "com.fasterxml.jackson..")),
            entry("print", and(CORE, "pack", "view", "io.quarkus.qute..", "io.nayuki.qrcodegen..")),
            entry("serving", and(CORE, "pack", "store", "view")),
            entry("start", List.of("store", "org.eclipse.microprofile.config..")),
            entry("webhook", List.of("store", "access", "view", "metrics")),
            entry("author", and(CORE, "pack")),
            entry("command", and(CORE, "pack", "author", "store", "access", "audit", "view", "print", "serving", "picocli..", "com.fasterxml.jackson..")),
            // The guard stands before the HTTP decoder, so it speaks Netty and Vert.x.
            entry("api", and(REST, "io.smallrye..", "jakarta.inject..", "jakarta.enterprise..", "io.netty..", "io.vertx..",
                    "io.quarkus..", "org.jboss.logging..")),
            entry("fhir", REST),
            entry("web", and(REST, "io.quarkus.qute..")));

    /** An empty package keeps every rule; these may not be empty. */
    private static final Set<String> MUST_EXIST =
            Set.of("questionnaire", "triage", "diagram", "interview", "proof", "pack");

    @TestFactory Stream<DynamicTest> a_package_uses_only_what_its_row_names() {
        return MAY_USE.keySet().stream().sorted().map(name -> dynamicTest(name, () -> staysInItsRow(name)));
    }

    @Test void nothing_uses_the_wiring() {
        noClasses().that().resideOutsideOfPackage(ROOT)
                .should().dependOnClassesThat().resideInAPackage(ROOT)
                .allowEmptyShould(true).check(MAIN);
    }

    @Test void only_the_guard_touches_the_wire() {
        noClasses().that().resideInAPackage(ROOT + ".api..").and().resideOutsideOfPackage(ROOT + ".api.guard..")
                .should().dependOnClassesThat().resideInAnyPackage("io.netty..", "io.vertx..", "io.quarkus..")
                .check(MAIN);
    }

    @Test void no_packages_use_each_other() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MAIN);
    }

    @Test void the_packages_that_must_exist_do() {
        assertThat(homes()).containsAll(MUST_EXIST);
    }

    @Test void every_class_but_those_that_wire_lives_in_a_package_that_has_a_row() {
        assertThat(homes()).isSubsetOf(and(MAY_USE.keySet(), "Main", "AdminMain", "Wiring", "StoreWiring", "Databases", "AccessWiring", "PagesWiring",
                "OperationsWiring", "DeskWiring", "FhirWiring", "RulesMain", "Upkeep"));
    }

    private static void staysInItsRow(String name) {
        var allowed = Stream.concat(Stream.of("java..", name), MAY_USE.get(name).stream())
                .map(used -> used.contains(".") ? used : ROOT + "." + used + "..")
                .toArray(String[]::new);
        classes().that().resideInAPackage(ROOT + "." + name + "..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
                .allowEmptyShould(true).check(MAIN);
    }

    /** Where classes live: the first name after the root, so a package or a top-level class. */
    private static Set<String> homes() {
        return MAIN.stream().map(JavaClass::getName)
                .map(name -> name.substring(ROOT.length() + 1).split("[.$]")[0])
                .collect(Collectors.toSet());
    }

    private static List<String> and(Collection<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
