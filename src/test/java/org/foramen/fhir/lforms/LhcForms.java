package org.foramen.fhir.lforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.foramen.web.browser.Chromium;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Someone who fills in a FHIR Questionnaire that LHC-Forms shows in a browser. Whatever is not seen cannot be answered. */
public final class LhcForms implements AutoCloseable {

    /** Only a page that is broken is waited for so long. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final LhcFormsFiles files;
    private final ChromeDriver driver;

    private LhcForms(LhcFormsFiles files, ChromeDriver driver) {
        this.files = files;
        this.driver = driver;
    }

    /** To be closed; one is enough for many forms. */
    public static LhcForms start() {
        return new LhcForms(LhcFormsFiles.serve(), Chromium.start());
    }

    /** Shows an empty form. */
    public LhcForms render(String questionnaire) {
        return show(questionnaire, "null");
    }

    /** Shows a form in which somebody has answered already. */
    public LhcForms render(String questionnaire, String response) {
        return show(questionnaire, response);
    }

    private LhcForms show(String questionnaire, String response) {
        driver.get(files.page().toString());
        until("return !!window.LForms?.FHIR?.R4 && !!customElements.get('wc-lhc-form')");
        driver.executeScript("return form.render(JSON.parse(arguments[0]), JSON.parse(arguments[1]))", questionnaire, response);
        return this;
    }

    /** Why the form does not show, what it complains of, and of what the browser has since this was last asked. */
    public List<String> problems() {
        var all = new ArrayList<>(texts("problems"));
        all.addAll(Chromium.messages(driver, Level.WARNING));
        return all;
    }

    /** What a host page can ask before it sends: required questions without an answer, and numbers out of range. */
    public List<String> invalid() {
        return texts("invalid");
    }

    /** The questions that are seen now, from the first to the last. */
    public List<Question> questions() {
        return all("questions").stream().map(one -> Question.of((Map<?, ?>) one)).toList();
    }

    public List<Question> unanswered() {
        return questions().stream().filter(one -> one.answers().isEmpty()).toList();
    }

    /** What is only to be read. */
    public List<String> notices() {
        return texts("notices");
    }

    /** In which the page is read: {@code ltr} or {@code rtl}. */
    public String direction() {
        return (String) driver.executeScript("return getComputedStyle(document.getElementById('form')).direction");
    }

    /** By the texts or the number that a person would pick or type. */
    public LhcForms answer(String linkId, String... answers) {
        var question = questions().stream().filter(one -> one.linkId().equals(linkId)).findFirst()
                .orElseThrow(() -> new AssertionError(linkId + " is not seen, only " + questions().stream().map(Question::linkId).toList()));
        for (var answer : answers) {
            switch (question.widget()) {
                case RADIO_BUTTONS, CHECK_BOXES -> click(find("label", linkId, answer));
                case DROP_DOWN -> pick(find("field", linkId), answer);
                default -> type(find("field", linkId), answer);
            }
        }
        until("return arguments[1].every(one => form.answers(form.body(arguments[0])).includes(one))", linkId, List.of(answers));
        return this;
    }

    private void pick(WebElement field, String entry) {
        click(field);
        until("return form.entry(arguments[0]) !== null", entry);
        click(find("entry", entry));
        field.sendKeys(Keys.TAB);
    }

    private void type(WebElement field, String text) {
        field.clear();
        field.sendKeys(text, Keys.TAB);
    }

    private void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private WebElement find(String what, String... which) {
        return Optional.ofNullable((WebElement) call(what, which)).orElseThrow(() -> new AssertionError("no " + what + " " + List.of(which)));
    }

    /** The QuestionnaireResponse of the form as it stands. */
    public String response() {
        return (String) call("response");
    }

    /** The whole page, as a PNG. */
    public byte[] picture() {
        var height = (Long) driver.executeScript("return document.body.scrollHeight");
        driver.manage().window().setSize(new Dimension(1000, height.intValue() + 200));
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    private List<String> texts(String what) {
        return all(what).stream().map(String::valueOf).toList();
    }

    private List<?> all(String what) {
        return (List<?>) call(what);
    }

    private Object call(String what, String... arguments) {
        return driver.executeScript("return form[arguments[0]](...arguments[1])", what, List.of(arguments));
    }

    private void until(String script, Object... arguments) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Boolean.TRUE.equals(driver.executeScript(script, arguments))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + script + " " + List.of(arguments) + "; " + problems());
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
        files.close();
    }
}
