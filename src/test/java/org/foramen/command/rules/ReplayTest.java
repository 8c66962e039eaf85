package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.foramen.interview.Step;
import org.foramen.pack.PackSource;
import org.foramen.serving.ServedPack;
import org.foramen.store.AnswersJson;
import org.foramen.view.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final String SEALED = "2026-11-25T23:59:59Z";

    @TempDir
    Path folder;
    private Path answers;
    private String result;

    @BeforeEach void a_result_is_kept() throws IOException {
        var pack = ServedPack.of(PackSource.of(Path.of("rules/spine")), LocalDate.of(2026, 11, 25), System::nanoTime);
        var given = AnswersJson.read(Usual.ANSWERS.getBytes(StandardCharsets.UTF_8));
        var step = (Step.Finished) pack.interview().next(given);
        var recommendation = new String(Json.bytes(pack.in("es").recommendation(step.recommendation(), given, LocalDate.of(2026, 11, 25))), StandardCharsets.UTF_8);
        result = "{\"recommendation\":" + recommendation + ",\"locale\":\"es\",\"sealedAt\":\"" + SEALED + "\",\"actions\":{}}";
        answers = Files.writeString(folder.resolve("interview.json"), "{\"id\":\"x\",\"locale\":\"en\",\"answers\":" + Usual.ANSWERS + ",\"sealedAt\":null}");
    }

    private Ran replay(String kept, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("result.json"), kept);
        return more.length == 0 ? Ran.of("replay", answers, file, "--pack", "rules/spine") : Ran.of("replay", answers, file, "--pack", "rules/spine", more[0]);
    }

    @Test void the_same_bytes_are_told() throws IOException {
        var ran = replay(result);
        assertThat(ran.out()).startsWith("The same, byte for byte, by spine ");
        assertThat(ran.code()).isZero();
    }

    @Test void answers_of_a_file_of_their_own_do_as_well() throws IOException {
        answers = Files.writeString(folder.resolve("answers.json"), Usual.ANSWERS);
        assertThat(replay(result).out()).startsWith("The same, byte for byte");
    }

    @Test void a_file_that_was_only_written_otherwise_is_the_same_but_not_byte_for_byte() throws IOException {
        var ran = replay(new JsonMapper().readTree(result).toPrettyString());
        assertThat(ran.out()).startsWith("The same by spine ").contains("but for spaces or the order of members");
        assertThat(ran.code()).isZero();
    }

    @Test void a_changed_result_is_told_with_the_place_and_both_values() throws IOException {
        var ran = replay(result.replace("\"level\":\"routine\"", "\"level\":\"self_care\""));
        assertThat(ran.out()).startsWith("Not the same by spine ").contains("\n  /consultation/level\n    kept   \"self_care\"\n    again  \"routine\"");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void other_answers_lead_elsewhere() throws IOException {
        answers = Files.writeString(folder.resolve("answers.json"), Usual.ANSWERS.replace("\"saddle_numbness\":\"no\"", "\"saddle_numbness\":\"yes\""));
        assertThat(replay(result).out()).contains("/consultation/level\n    kept   \"routine\"\n    again  \"emergency_now\"");
    }

    @Test void a_result_of_another_pack_is_told_to_be() throws IOException {
        assertThat(replay(result.replaceAll("\"contentHash\":\"sha256:....", "\"contentHash\":\"sha256:0000")).out()).startsWith("The same recommendation by spine ").contains("but it was made by another version, sha256:0000");
    }

    @Test void what_is_missing_is_told_with_where_to_get_it() throws IOException {
        assertThat(replay("{\"locale\":\"en\"}").err()).contains("none of the files holds 'recommendation' - GET /v1/interviews/{id}/result gives it");
        assertThat(replay("nothing").err()).contains("is no JSON at line 1 - look for a comma, a quote or a bracket");
        assertThat(replay("{\"recommendation\":{\"a\":1},\"locale\":\"en\"}").err()).contains("leave it as the API gave it");
        assertThat(replay(result.replace("\"locale\":\"es\"", "\"locale\":null")).err()).contains("the locale is no word");
        answers = Files.writeString(folder.resolve("answers.json"), "{\"age\":400}");
        assertThat(replay(result).err()).startsWith("the answers: age: The number is outside the range.").doesNotContain("400");
        answers = Files.writeString(folder.resolve("answers.json"), "{\"age\":40}");
        assertThat(replay(result).err()).contains("these answers do not suffice for a result");
    }

    @Test void programs_get_the_same_as_json() throws IOException {
        var json = new JsonMapper().readTree(replay(result.replace("\"level\":\"routine\"", "\"level\":\"self_care\""), "--json").out());
        assertThat(json.at("/same").booleanValue()).isFalse();
        assertThat(json.at("/differences/0").toString()).isEqualTo("{\"at\":\"/consultation/level\",\"kept\":\"\\\"self_care\\\"\",\"again\":\"\\\"routine\\\"\"}");
        assertThat(json.at("/pack/id").textValue()).isEqualTo("spine");
    }
}
