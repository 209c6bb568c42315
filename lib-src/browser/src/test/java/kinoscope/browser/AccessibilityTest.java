package kinoscope.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import kinoscope.browser.Site.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing wrong, in either theme, on desktop and phone, and finds what is planted. */
class AccessibilityTest extends OnSite {
    @ParameterizedTest
    @EnumSource(Visitor.class)
    void theOpeningPage(Visitor kind) {
        try (BrowserContext visitor = site.visitor(kind)) {
            Page page = visitor.newPage();
            page.navigate("/");
            page.waitForLoadState();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void theMoviesWithPicksAndRecommendations(Visitor kind) {
        try (BrowserContext visitor = site.visitor(kind)) {
            Page page = visitor.newPage();
            Browsing browsing = Browsing.open(page, "/browse");
            assertThat(Accessibility.violations(page))
                    .as("before the first pick")
                    .isEmpty();
            browsing.like(0);
            browsing.like(1);
            browsing.ten();
            assertThat(Accessibility.violations(page)).as("with picks").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aMovie(Visitor kind) {
        try (BrowserContext visitor = site.visitor(kind)) {
            Page page = visitor.newPage();
            page.navigate("/movies/100?liked=101");
            assertThat(page.locator("#near .card").first()).isVisible();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Visitor.class, names = "DESKTOP")
    void aButtonWithoutANameIsFound(Visitor kind) {
        try (BrowserContext visitor = site.visitor(kind)) {
            Page page = visitor.newPage();
            page.navigate("/");
            page.evaluate("() => document.querySelector('main').append(document.createElement('button'))");
            assertThat(Accessibility.violations(page)).anyMatch(line -> line.startsWith("button-name"));
        }
    }
}
