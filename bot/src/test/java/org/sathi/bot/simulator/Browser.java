package org.sathi.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sathi.bot.machine.Installed;

/** A real Chromium with the simulator's page open in it. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE);
    }

    /** Opens the page in a window of a size; skips the test where there is no Chromium. */
    static Browser open(String page, int width, int height) {
        File chromium = Installed.program(
                "Chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        File chromedriver = Installed.program(
                "driver of Chromium", "/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--window-size=" + width + "," + height);
        if (width < 500) { // A window cannot be as narrow as a phone.
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2)));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.driver.get(page);
        browser.until(By.cssSelector("[data-person]"));
        return browser;
    }

    /** Puts one person's phone on the table, and takes all others away. */
    void takeOut(String person) {
        for (WebElement button : driver.findElements(By.cssSelector("[data-person]"))) {
            boolean out = "true".equals(button.getDomAttribute("aria-pressed"));
            if (out != person.equals(button.getDomAttribute("data-person"))) {
                press(button);
            }
        }
        until(phone(person, ""));
    }

    /** Taps a suggested phrase, counted from 0, and waits for what comes back. */
    void tap(String person, int phrase) {
        answered(
                person,
                () -> press(driver.findElements(phone(person, ".suggestions button"))
                        .get(phrase)));
    }

    /** Writes and waits for what comes back. */
    void write(String person, String text) {
        answered(person, () -> driver.findElement(phone(person, "textarea")).sendKeys(text, Keys.ENTER));
    }

    /** Presses the first button under the newest message and waits for what comes back. */
    void pressFirst(String person) {
        answered(person, () -> press(driver.findElement(phone(person, ".message:last-child .buttons button"))));
    }

    private void answered(String person, Runnable act) {
        By answers = phone(person, ".message.theirs");
        int before = driver.findElements(answers).size();
        act.run();
        wait.withMessage(() -> "no answer on the phone of " + person + ":\n" + text(phone(person, ".log")))
                .until(d -> d.findElements(answers).size() > before
                        && !d.findElements(phone(person, ".message.theirs:last-child"))
                                .isEmpty());
    }

    /** Waits for a training in the record, and gives its card. */
    String training(String contact) {
        By card = By.cssSelector(".trainings [data-contact='" + contact + "']");
        until(card);
        return text(card);
    }

    String text(By what) {
        return driver.findElement(what).getText();
    }

    static By phone(String person, String part) {
        return By.cssSelector("[data-phone='" + person + "'] " + part);
    }

    void until(By what) {
        wait.until(d -> !d.findElements(what).isEmpty());
    }

    /** By script, since a sticky heading may lie over it. */
    void press(WebElement element) {
        script("arguments[0].click()", element);
    }

    void press(By what) {
        press(driver.findElement(what));
    }

    void choose(By fileInput, Path file) {
        driver.findElement(fileInput).sendKeys(file.toAbsolutePath().toString());
    }

    Object script(String script, Object... arguments) {
        return String.valueOf(((JavascriptExecutor) driver).executeScript(script, arguments));
    }

    void hasNoHorizontalScrolling() {
        assertThat(script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo("0");
    }

    /** Writes a picture of the window to {@code target/screenshots}. */
    void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
