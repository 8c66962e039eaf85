package org.foramen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.foramen.access.ClientKey;
import org.foramen.access.WebhookSecrets;
import org.foramen.audit.Chain;
import org.foramen.audit.OperatorLog;
import org.foramen.store.Client.Kind;
import org.foramen.store.Database;
import org.foramen.store.DatabaseClientStore;
import org.foramen.store.KeptClient;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTest {

    private static final WebhookSecrets SECRETS = new WebhookSecrets(new byte[32]);

    @TempDir
    Path folder;
    private String out;
    private String err;

    private Database database() {
        return SqliteDatabase.open(folder.resolve("data").resolve("foramen.db"), Clock.systemUTC(), new Vault(new byte[32], new SecureRandom()),
                () -> Runnable::run);
    }

    private OperatorLog log() {
        return new OperatorLog(folder.resolve("operators.log"), () -> new Chain(new byte[32]), Clock.systemUTC(), "ana");
    }

    private int admin(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var means = new Means(this::database, () -> SECRETS, Path.of("none"), log(), Clock.systemUTC(), new SecureRandom());
        int code = Admin.run(means, new PrintWriter(said), new PrintWriter(complained), arguments);
        out = said.toString();
        err = complained.toString();
        return code;
    }

    private List<KeptClient> kept() {
        try (var database = database()) {
            return new DatabaseClientStore(database, Clock.systemUTC()).all();
        }
    }

    private void refuses(int code, String because, String... arguments) {
        assertThat(admin(arguments)).isEqualTo(code);
        assertThat(err).contains(because).doesNotContain("Exception", "\tat ");
        assertThat(out).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test void a_partner_key_is_printed_alone_so_that_a_script_can_take_it_and_only_its_hash_is_kept() {
        assertThat(admin("key", "create", "--partner", "--name", "Riverside", "--origin", "https://a.example", "--origin", "https://b.example",
                "--per-minute", "9", "--per-day", "99", "--webhook", "https://a.example/hook")).isZero();
        var kept = kept().get(0);
        assertThat(ClientKey.parse(out.strip()).orElseThrow().hash()).isEqualTo(kept.key());
        assertThat(err).isEqualTo(kept.client().id() + " has this key, which is not shown again:\n"
                + "what is sent to https://a.example/hook is signed with " + SECRETS.of(kept.client().id()).reveal() + "\n");
        assertThat(kept.client().id()).matches("c-[0-9a-z]{8}");
        assertThat(kept.client().kind()).isEqualTo(Kind.PARTNER);
        assertThat(kept.client().origins()).isEqualTo(Set.of("https://a.example", "https://b.example"));
        assertThat(List.of(kept.client().perMinute(), kept.client().perDay())).isEqualTo(List.of(9, 99));
        assertThat(kept.client().webhook()).get().hasToString("https://a.example/hook");
    }

    @Test void whose_keys_were_made_and_revoked_is_noted_and_no_key() throws IOException {
        admin("key", "create", "--device", "--name", "Kiosk");
        var key = out.strip();
        var id = kept().get(0).client().id();
        admin("key", "revoke", id);
        admin("key", "list");
        admin("key", "revoke", "c-00000000");
        assertThat(Files.readAllLines(folder.resolve("operators.log"))).satisfiesExactly(
                line -> assertThat(line).contains("\"event\":\"key-created\",\"outcome\":\"" + id + " by ana\"").doesNotContain(key),
                line -> assertThat(line).contains("\"event\":\"key-revoked\",\"outcome\":\"" + id + " by ana\""));
    }

    @Test void what_cannot_be_noted_is_done_all_the_same_and_said() throws IOException {
        Files.createDirectory(folder.resolve("operators.log"));
        assertThat(admin("key", "create", "--device", "--name", "Kiosk")).isZero();
        assertThat(out).startsWith("kd_");
        assertThat(err).contains("this is done, but could not be noted: " + folder.resolve("operators.log"));
        assertThat(kept()).hasSize(1);
    }

    @Test void the_secret_of_a_webhook_is_printed_again_alone() {
        admin("key", "create", "--partner", "--name", "Riverside", "--origin", "https://a.example", "--webhook", "https://a.example/hook");
        var id = kept().get(0).client().id();
        assertThat(admin("key", "webhook-secret", id)).isZero();
        assertThat(out).isEqualTo(SECRETS.of(id).reveal() + "\n");
        admin("key", "create", "--partner", "--name", "Lakeside", "--origin", "https://b.example");
        var without = kept().stream().map(one -> one.client().id()).filter(other -> !other.equals(id)).findFirst().orElseThrow();
        assertThat(err).doesNotContain("whsec_");
        assertThat(admin("key", "webhook-secret", without)).isEqualTo(1);
        assertThat(err).isEqualTo("there is no key " + without + " with a webhook - look for its id by: admin key list\n");
    }

    @Test void a_device_key_needs_a_name_and_no_more() {
        assertThat(admin("key", "create", "--device", "--name", "Kiosk 1")).isZero();
        assertThat(ClientKey.parse(out.strip()).orElseThrow().kind()).isEqualTo(Kind.DEVICE);
        assertThat(List.of(kept().get(0).client().perMinute(), kept().get(0).client().perDay())).isEqualTo(List.of(120, 10_000));
    }

    @Test void what_cannot_be_understood_ends_with_2_and_says_what_to_write() {
        refuses(2, "Missing required argument", "key", "create", "--name", "x");
        refuses(2, "mutually exclusive", "key", "create", "--name", "x", "--partner", "--device");
        refuses(2, "--name", "key", "create", "--device");
        refuses(2, "--name has to be 1 to 100 characters on one line", "key", "create", "--device", "--name", "a\nb");
        refuses(2, "a partner needs --origin", "key", "create", "--partner", "--name", "x");
        refuses(2, "'https://a.example/' is not an origin", "key", "create", "--partner", "--name", "x", "--origin", "https://a.example/");
        refuses(2, "a device has no --origin", "key", "create", "--device", "--name", "x", "--origin", "https://a.example");
        refuses(2, "at least 1", "key", "create", "--device", "--name", "x", "--per-minute", "0");
        refuses(2, "--webhook: 'ftp://a.example' cannot be called", "key", "create", "--partner", "--name", "x", "--origin", "https://a.example", "--webhook", "ftp://a.example");
        refuses(2, "Missing required parameter: 'ID'", "key", "revoke");
        refuses(2, "Unmatched argument", "keys");
        refuses(2, "Missing required subcommand", "key");
    }

    @Test void the_list_shows_every_client_and_no_key() {
        admin("key", "create", "--partner", "--name", "Riverside", "--origin", "https://b.example", "--origin", "https://a.example");
        var partner = out.strip();
        admin("key", "create", "--device", "--name", "Kiosk 1");
        var device = out.strip();
        admin("key", "revoke", kept().get(0).client().id());
        assertThat(admin("key", "list")).isZero();
        assertThat(out.lines()).hasSize(3).anySatisfy(line -> assertThat(line).matches("c-\\w{8} +partner +revoked +600 +100000 +\\S+Z +Riverside  https://a.example  https://b.example"))
                .anySatisfy(line -> assertThat(line).matches("c-\\w{8} +device +active +120 +10000 +\\S+Z +Kiosk 1"));
        assertThat(out).doesNotContain(partner.substring(3, 20), device.substring(3, 20));
    }

    @Test void an_empty_list_says_how_to_begin() {
        assertThat(admin("key", "list")).isZero();
        assertThat(out).isEmpty();
        assertThat(err).contains("there are no keys", "admin key create");
    }

    @Test void a_key_is_revoked_by_its_id_and_again_without_complaint() {
        admin("key", "create", "--device", "--name", "Kiosk 1");
        var id = kept().get(0).client().id();
        for (int i = 0; i < 2; i++) {
            assertThat(admin("key", "revoke", id)).isZero();
            assertThat(out).isEqualTo(id + " is revoked\n");
        }
        assertThat(kept().get(0).isActive()).isFalse();
    }

    @Test void an_id_that_is_not_there_ends_with_1() {
        refuses(1, "there is no key c-00000000 - look for its id by: admin key list", "key", "revoke", "c-00000000");
    }

    @Test void a_store_that_cannot_be_opened_ends_with_1_and_what_the_database_says() {
        assertThat(folder.resolve("data").resolve("foramen.db").toFile().mkdirs()).isTrue();
        assertThat(admin("key", "list")).isEqualTo(1);
        assertThat(err).startsWith("the store cannot be used: ").doesNotContain("Exception\n", "\tat ");
    }

    @Test void help_is_shown_when_it_is_asked_for() {
        assertThat(admin("--help")).isZero();
        assertThat(out).contains("admin", "key");
        assertThat(admin("key", "create", "--help")).isZero();
        assertThat(out).contains("--partner", "--device", "--origin");
    }
}
