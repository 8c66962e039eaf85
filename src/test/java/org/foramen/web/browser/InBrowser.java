package org.foramen.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foramen.packaged.PackagedService;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a person at a browser. Service and browser are started once for all tests. */
final class InBrowser implements BeforeAllCallback, ParameterResolver {

    private static final String SITE = """
            clinic_name: Riverside Clinic
            emergency:
              - {country: US, number: "911", tell_staff: Tell the staff at the desk now}
            """;

    /** Started at the first test, and closed after the last. */
    private record Running(PackagedService service, Person person) implements AutoCloseable {
        @Override
        public void close() {
            person.leave();
            service.close();
        }
    }

    /** Not with the parameter, for which being skipped would be a failure. */
    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.needed();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Person.class;
    }

    @Override
    public Person resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var person = context.getRoot().getStore(ExtensionContext.Namespace.create(InBrowser.class))
                .computeIfAbsent(Running.class, type -> start(), Running.class).person();
        person.startAfresh();
        return person;
    }

    private static Running start() {
        var service = service(SITE);
        return new Running(service, new Person(service.url(), Chromium.start()));
    }

    /** Another service, with settings of its own. */
    static PackagedService service(String site) {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/browser")), "data");
            var file = Files.writeString(data.resolve("site.yaml"), site);
            return PackagedService.start(PackagedService.JAR, data, "foramen.site=" + file, "foramen.embed.partners=http://127.0.0.1:*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
