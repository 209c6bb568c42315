package kinoscope.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Locale;
import kinoscope.browser.Site.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on a phone: picks and results within reach, nothing wider than the screen. */
class PhoneTest extends OnSite {
    @ParameterizedTest
    @EnumSource(
            value = Visitor.class,
            names = {"PHONE", "LIGHT_PHONE"})
    void picksAndRecommendationsAreWithinReach(Visitor phone) {
        try (BrowserContext visitor = site.visitor(phone)) {
            Page page = visitor.newPage();
            Browsing browsing = Browsing.open(page, "/browse");
            browsing.like(0);
            browsing.like(1);
            Site.picture(page, "phone-picking-" + phone.name().toLowerCase(Locale.ROOT));
            page.locator("#peek").click();
            assertThat(browsing.ten()).hasSize(10);
            assertThat(browsing.recommendations().first()).isInViewport();
            Site.picture(page, "phone-recommendations-" + phone.name().toLowerCase(Locale.ROOT));
            assertThat(overflow(page)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/browse", "/movies/100"})
    void nothingIsWiderThanTheScreen(String path) {
        try (BrowserContext visitor = site.visitor(Visitor.LIGHT_PHONE)) {
            Page page = visitor.newPage();
            page.navigate(path);
            page.waitForLoadState();
            assertThat(overflow(page)).isZero();
        }
    }

    /** Pixels by which the page can be scrolled sideways. */
    private static int overflow(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
