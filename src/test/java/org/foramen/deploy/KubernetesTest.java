package org.foramen.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.foramen.start.Durability;
import org.foramen.start.Exposure;
import org.foramen.start.SecureStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The example for Kubernetes fits the service. */
class KubernetesTest {

    private final Map<String, Object> byKind = new LinkedHashMap<>();

    @BeforeEach void read() throws IOException {
        for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(Path.of("src", "main", "kubernetes", "foramen.yaml")))) {
            byKind.put((String) at(document, "kind"), document);
        }
    }

    /** What stands there, by names and numbers. */
    private static Object at(Object node, Object... path) {
        var found = node;
        for (var step : path) {
            found = step instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(step);
            assertThat(found).as("%s of %s", step, List.of(path)).isNotNull();
        }
        return found;
    }

    private Object pod() {
        return at(byKind.get("Deployment"), "spec", "template", "spec");
    }

    private Object container() {
        return at(pod(), "containers", 0);
    }

    private Map<String, String> environment() {
        var variables = new LinkedHashMap<String, String>();
        for (var variable : (List<?>) at(container(), "env")) {
            variables.put((String) at(variable, "name"), ((Map<?, ?>) variable).containsKey("value") ? (String) at(variable, "value") : "from elsewhere");
        }
        return variables;
    }

    private static Properties properties() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(Path.of("src", "main", "resources", "application.properties"))));
        return properties;
    }

    @Test void two_replicas_go_on_serving_through_an_upgrade() {
        var spec = at(byKind.get("Deployment"), "spec");
        assertThat(at(spec, "replicas")).isEqualTo(2);
        assertThat(at(spec, "strategy", "rollingUpdate", "maxUnavailable")).isEqualTo(0);
        assertThat(at(byKind.get("PodDisruptionBudget"), "spec", "minAvailable")).isEqualTo(1);
    }

    @Test void every_variable_is_a_setting_of_the_README() throws IOException {
        var variables = new ArrayList<>(environment().keySet());
        variables.remove("POD_NAME");
        assertThat(Named.variables()).containsAll(variables);
    }

    @Test void its_settings_are_a_secure_start() {
        var settings = environment().entrySet().stream().collect(Collectors.toMap(
                variable -> property(variable.getKey()), Map.Entry::getValue));
        var config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        assertThat(SecureStart.of(Exposure.of(config), Durability.Safe::new).lines()).isEmpty();
    }

    private static String property(String variable) {
        return switch (variable) {
            case "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING" -> "quarkus.http.proxy.proxy-address-forwarding";
            case "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES" -> "quarkus.http.proxy.trusted-proxies";
            case "FORAMEN_KEY_FILE" -> "foramen.key-file";
            default -> variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        };
    }

    @Test void its_ports_are_those_of_the_service_and_only_the_public_one_is_offered() throws IOException {
        var http = Integer.valueOf(properties().getProperty("quarkus.http.port"));
        var management = Integer.valueOf(properties().getProperty("quarkus.management.port"));
        assertThat(at(container(), "ports", 0)).isEqualTo(Map.of("name", "http", "containerPort", http));
        assertThat(at(container(), "ports", 1)).isEqualTo(Map.of("name", "management", "containerPort", management));
        assertThat(at(byKind.get("Service"), "spec", "ports")).isEqualTo(List.of(Map.of("name", "http", "port", 80, "targetPort", "http")));
        assertThat(at(byKind.get("NetworkPolicy"), "spec", "ingress", 0, "ports", 0, "port")).isEqualTo(http);
        assertThat(at(byKind.get("NetworkPolicy"), "spec", "ingress", 1, "ports", 0, "port")).isEqualTo(management);
    }

    @Test void its_probes_ask_the_management_port() {
        for (var probe : Map.of("startupProbe", "started", "livenessProbe", "live", "readinessProbe", "ready").entrySet()) {
            assertThat(at(container(), probe.getKey(), "httpGet")).isEqualTo(Map.of("path", "/q/health/" + probe.getValue(), "port", "management"));
        }
    }

    @Test void it_runs_as_nobody_with_nothing_it_does_not_need() {
        assertThat(at(pod(), "securityContext", "runAsNonRoot")).isEqualTo(true);
        assertThat(at(pod(), "automountServiceAccountToken")).isEqualTo(false);
        assertThat(at(container(), "securityContext")).isEqualTo(Map.of("allowPrivilegeEscalation", false, "readOnlyRootFilesystem", true,
                "capabilities", Map.of("drop", List.of("ALL"))));
        assertThat(at(container(), "resources", "limits", "memory")).isEqualTo("384Mi");
    }

    @Test void no_secret_stands_in_it() {
        assertThat(environment()).containsEntry("FORAMEN_STORE_PASSWORD", "from elsewhere").containsEntry("FORAMEN_STORE_USER", "from elsewhere");
        assertThat(byKind).doesNotContainKey("Secret");
    }

    @Test void every_selector_finds_the_pods() {
        var labels = at(byKind.get("Deployment"), "spec", "template", "metadata", "labels");
        assertThat(at(byKind.get("Deployment"), "spec", "selector", "matchLabels")).isEqualTo(labels);
        assertThat(at(byKind.get("Service"), "spec", "selector")).isEqualTo(labels);
        assertThat(at(byKind.get("PodDisruptionBudget"), "spec", "selector", "matchLabels")).isEqualTo(labels);
        assertThat(at(byKind.get("NetworkPolicy"), "spec", "podSelector", "matchLabels")).isEqualTo(labels);
    }
}
