package kinoscope.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kinoscope.data.Datasets;
import kinoscope.model.Histories;
import kinoscope.model.factor.ImplicitAls;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.web.DemoServer;
import kinoscope.web.ServerOptions;
import kinoscope.web.Showcase;

/** The web page on the shipped sample with two models, and a browser to look at it. */
final class Site implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("kinoscope.home"));
    private static final int WAIT_MILLIS = 15_000;

    private final Chromium chromium;
    private final DemoServer server;

    private Site(Chromium chromium) {
        this.chromium = chromium;
        Datasets.Loaded sample = new Datasets(HOME, Map.of()).load("sample");
        Histories histories = Histories.of(sample.dataset().ratings());
        Showcase showcase = Showcase.of(sample)
                .with("ease", Ease.fit(histories, EaseOptions.defaults()))
                .with("ials", ImplicitAls.fit(histories, ImplicitAlsOptions.defaults()));
        this.server = DemoServer.start(showcase, ServerOptions.defaults().onPort(0));
    }

    /** Starts both, or skips the tests that need them. */
    static Site start() {
        return new Site(Chromium.start());
    }

    /** How a visitor looks at the page. */
    enum Visitor {
        DESKTOP(1400, 900, ColorScheme.DARK),
        LIGHT_DESKTOP(1400, 900, ColorScheme.LIGHT),
        PHONE(375, 812, ColorScheme.DARK),
        LIGHT_PHONE(360, 740, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme theme;

        Visitor(int width, int height, ColorScheme theme) {
            this.width = width;
            this.height = height;
            this.theme = theme;
        }
    }

    /** A visitor who has never been here and sees no motion. */
    BrowserContext visitor(Visitor visitor) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(visitor.width, visitor.height)
                        .setColorScheme(visitor.theme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setHasTouch(visitor.width < 500)
                        .setBaseURL(server.address().toString()));
        context.setDefaultTimeout(WAIT_MILLIS);
        return context;
    }

    URI address() {
        return server.address();
    }

    /** Keeps a picture of what a page shows in {@code output/browser}. */
    static void picture(Page page, String name) {
        Path folder = HOME.resolve("output").resolve("browser");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        server.close();
        chromium.close();
    }
}
