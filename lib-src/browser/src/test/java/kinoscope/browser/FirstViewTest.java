package kinoscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import kinoscope.browser.Site.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first visit transfers: under a megabyte, and from this server alone. */
class FirstViewTest extends OnSite {
    private static final int MOST_BYTES = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/browse", "/movies/100"})
    void staysUnderAMegabyteAndAsksNobodyElse(String path) {
        try (BrowserContext visitor = site.visitor(Visitor.DESKTOP)) {
            Page page = visitor.newPage();
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int bytes = requests.stream()
                    .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
            assertThat(bytes).isBetween(10_000, MOST_BYTES);
            assertThat(requests)
                    .extracting(Request::url)
                    .allMatch(url -> url.startsWith(site.address().toString()));
        }
    }
}
