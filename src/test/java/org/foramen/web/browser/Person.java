package org.foramen.web.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Someone who reads and answers in a browser. */
final class Person {

    /** Only a page that is broken is waited for so long; a busy machine is slow, not wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Answers what is asked for, and the mildest otherwise. */
    private static final String ANSWER = """
            const given = arguments[0];
            for (const field of document.querySelectorAll('fieldset')) {
              const number = document.getElementById(field.id + '-number');
              const wanted = [given[field.id]].flat().filter(value => value !== undefined).map(String);
              if (number) {
                number.value = wanted[0] ?? '42';
                number.dispatchEvent(new Event('input', { bubbles: true }));
              } else {
                const inputs = [...field.querySelectorAll('input')];
                const mild = ['none', 'no', 'same', 'ok', 'self', '1_6w', 'lt_4w', 'comes_goes', 'steady', 'long_same']
                    .find(value => inputs.some(input => input.value === value)) ?? inputs[0].value;
                for (const value of wanted.length ? wanted : [mild]) {
                  const input = inputs.find(one => one.value === value);
                  if (!input.checked) {
                    input.click();
                  }
                }
              }
            }
            """;

    private final URI url;
    private final ChromeDriver driver;

    Person(URI url, ChromeDriver driver) {
        this.url = url;
        this.driver = driver;
    }

    void leave() {
        driver.quit();
    }

    void startAfresh() {
        driver.switchTo().defaultContent();
        driver.get("about:blank");
        browser("Network.emulateNetworkConditions", Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        browser("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        screen(390, 844);
        messages();
    }

    URI url() {
        return url;
    }

    /** A command of the browser's own protocol. */
    Map<String, Object> browser(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    Person screen(int width, int height) {
        browser("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Person prefers(String feature, String value) {
        browser("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
        return this;
    }

    Person open(String address) {
        driver.get(url.resolve(address).toString());
        if (!address.contains("demo")) {
            until("return !!document.querySelector('h1')");
        }
        return this;
    }

    Object js(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String text(String script) {
        return String.valueOf(js("return " + script));
    }

    long count(String selector) {
        return (Long) js("return document.querySelectorAll(arguments[0]).length", selector);
    }

    boolean sees(String selector) {
        return count(selector) > 0;
    }

    Person until(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(js(script))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + script + "; on the page: " + text("document.body.innerText") + "; " + messages());
            }
        }
        return this;
    }

    Person waitFor(String selector) {
        return until("return !!document.querySelector(`" + selector + "`)");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    Person click(String selector) {
        js("const found = document.querySelector(arguments[0]); found.scrollIntoView({block: 'center'});", selector);
        new Actions(driver).moveToElement(find(selector)).click().perform();
        return this;
    }

    /** Does something that leads to another screen. */
    Person leadsOn(Runnable deed) {
        js("window.before = document.getElementById('main').firstElementChild");
        deed.run();
        return until("return document.getElementById('main').firstElementChild !== window.before && !!document.querySelector('h1')");
    }

    Person follow(String selector) {
        return leadsOn(() -> js("document.querySelector(arguments[0]).click()", selector));
    }

    Person begin() {
        return follow("#main .primary");
    }

    Person fill(Map<String, ?> answers) {
        js(ANSWER, answers);
        return this;
    }

    Person answer(Map<String, ?> answers) {
        fill(answers);
        return follow("form .primary");
    }

    /** Answers until there is nothing more to answer. */
    Person walk(Map<String, ?> answers) {
        while (sees("form")) {
            answer(answers);
        }
        return this;
    }

    /** Walks to a result and looks at it. */
    Person result(Map<String, ?> answers) {
        walk(answers);
        return sees(".check") ? follow("#main .actions .primary") : this;
    }

    Person press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    Person tab() {
        return press(Keys.TAB);
    }

    Person enter(String frame) {
        driver.switchTo().frame((WebElement) js("return " + frame));
        return this;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the browser has complained of since it was last asked. */
    List<String> messages() {
        return Chromium.messages(driver, Level.ALL);
    }
}
