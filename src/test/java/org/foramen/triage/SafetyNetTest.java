package org.foramen.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafetyNetTest {

    private static SafetyNet of(String... lines) {
        return new SafetyNet(Stream.of(lines).map(line -> new SafetyNet.Line(line, Map.of())).toList());
    }

    private static List<String> shown(SafetyNet safetyNet, String... reported) {
        return safetyNet.shown(line -> Set.of(reported).contains(line.text()));
    }

    @Test
    void a_sign_the_person_already_has_is_left_out_and_the_order_stays() {
        var seven = of("numb", "weak", "breath", "chest", "fever", "face", "fall");
        assertThat(shown(seven)).containsExactly("numb", "weak", "breath", "chest", "fever", "face", "fall");
        assertThat(shown(seven, "weak", "face")).containsExactly("numb", "breath", "chest", "fever", "fall");
    }

    @Test
    void five_lines_are_always_shown_the_earliest_reported_ones_if_need_be() {
        var six = of("numb", "weak", "breath", "chest", "fever", "face");
        assertThat(shown(six, "weak", "breath", "face")).containsExactly("numb", "weak", "breath", "chest", "fever");
        assertThat(shown(six, "numb", "weak", "breath", "chest", "fever", "face")).hasSize(5);
    }

    @Test
    void a_net_of_five_is_shown_whole() {
        assertThat(shown(of("numb", "weak", "breath", "chest", "fever"), "numb", "fever")).hasSize(5);
    }
}
