package org.foramen.web.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.foramen.packaged.Needed;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine. */
public final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** So that it does nothing on its own. */
    private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--lang=en");

    private Chromium() {
    }

    public static void needed() {
        Needed.by("Chromium", Needed.runnable(PROGRAM, DRIVER), "apt-get install chromium chromium-driver");
    }

    public static ChromeDriver start() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(PROGRAM.toString());
        options.addArguments(QUIET);
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(), options);
    }

    /** What it has said of pages since it was last asked, from this level on. */
    public static List<String> messages(ChromeDriver driver, Level least) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(one -> one.getLevel().intValue() >= least.intValue()).map(LogEntry::getMessage).toList();
    }
}
