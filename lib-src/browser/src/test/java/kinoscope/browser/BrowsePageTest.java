package kinoscope.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kinoscope.browser.Site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit to the page with the movies, in a real browser. */
class BrowsePageTest extends OnSite {
    /** What the browser itself notes of a link with an unknown movie. */
    private static final Pattern UNKNOWN_MOVIE = Pattern.compile("status of (404|422)");

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void come() {
        visitor = site.visitor(Visitor.DESKTOP);
        page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !UNKNOWN_MOVIE.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void leave() {
        visitor.close();
        assertThat(complaints)
                .as("errors of scripts, refusals of the content policy")
                .isEmpty();
    }

    @Test
    void theOpeningPageLeadsToTheMovies() {
        page.navigate("/");
        assertThat(page).hasTitle(Pattern.compile("Kinoscope"));
        Site.picture(page, "opening");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pick movies you like"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/browse$"));
        assertThat(new Browsing(page).movies().first()).isVisible();
    }

    @Test
    void threePicksGiveTenOthersWithReasons() {
        Browsing browsing = Browsing.open(page, "/browse");
        Site.picture(page, "browse");
        List<String> picked = List.of(browsing.like(0), browsing.like(3), browsing.like(5));
        List<String> ten = browsing.ten();
        assertThat(browsing.picks()).isEqualTo(picked);
        assertThat(ten).doesNotHaveDuplicates().doesNotContainAnyElementsOf(picked);
        for (Locator row : browsing.recommendations().all()) {
            assertThat(row.locator(".reason")).containsText("because you picked");
        }
        Site.picture(page, "recommendations");
    }

    @Test
    void theAddressKeepsEverything() {
        Browsing browsing = Browsing.open(page, "/browse");
        browsing.like(1);
        browsing.like(2);
        Browsing.dislikeButton(browsing.movies().nth(4)).click();
        model("iALS").check();
        assertThat(page).hasURL(Pattern.compile("liked=\\d+,\\d+&disliked=\\d+&model=ials"));
        assertThat(page.locator("#difference")).containsText("also in EASE");
        List<String> ten = browsing.ten();

        page.reload();
        assertThat(browsing.ten()).isEqualTo(ten);
        assertThat(browsing.picks()).hasSize(3);
        assertThat(model("iALS")).isChecked();

        page.goBack();
        assertThat(page).hasURL(Pattern.compile("^(?!.*model=)"));
        assertThat(model("EASE")).isChecked();
    }

    @Test
    void aSwitchOfTheModelShowsWhatHasMoved() {
        Browsing browsing = Browsing.open(page, "/browse");
        browsing.like(0);
        browsing.like(1);
        browsing.like(2);
        List<String> before = browsing.ten();
        model("iALS").check();
        assertThat(page.locator("#difference")).isVisible();
        List<String> after = browsing.ten();
        long kept = after.stream().filter(before::contains).count();
        assertThat(page.locator("#difference")).containsText(kept + " of 10 also in EASE");
        assertThat(page.locator("#ranking .mark[data-kind=new]")).hasCount((int) (10 - kept));
        Site.picture(page, "model-switched");
    }

    @Test
    void aRecommendationCanBePickedAndTheNextTenFollow() {
        Browsing browsing = Browsing.open(page, "/browse");
        browsing.like(0);
        List<String> ten = browsing.ten();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next ten"))
                .click();
        assertThat(browsing.recommendations()).hasCount(20);
        Locator first = browsing.recommendations().first();
        Browsing.likeButton(first).click();
        assertThat(page.locator("#ranking > li[data-movie='" + ten.get(0) + "']"))
                .hasCount(0);
        assertThat(browsing.picks()).contains(ten.get(0));
        assertThat(browsing.ten()).doesNotContain(ten.get(0));
    }

    @Test
    void searchFindsAsOneTypesAndSaysWhenThereIsNothing() {
        Browsing browsing = Browsing.open(page, "/browse");
        String title = browsing.movies().nth(7).locator(".card-title").textContent();
        browsing.search(title.toUpperCase(Locale.ROOT));
        assertThat(browsing.movies().first().locator(".card-title")).hasText(title);
        browsing.search("zzzzqqqq");
        assertThat(browsing.movies()).hasCount(0);
        assertThat(page.locator("#empty")).containsText("zzzzqqqq");
        Site.picture(page, "nothing-found");
        page.keyboard().press("Escape");
        assertThat(browsing.movies().first()).isVisible();
    }

    @Test
    void genresAndDecadesNarrowTheGrid() {
        Browsing browsing = Browsing.open(page, "/browse");
        String all = page.locator("#count").textContent();
        page.locator("#genres label", new Page.LocatorOptions().setHasText("Comedy"))
                .click();
        assertThat(page.locator("#count")).not().hasText(all);
        assertThat(page).hasURL(Pattern.compile("genre=Comedy"));
        page.locator("#decade").selectOption(new String[] {"1990"});
        assertThat(page).hasURL(Pattern.compile("decade=1990"));
        assertThat(browsing.movies().first().locator(".card-year")).hasText(Pattern.compile("199\\d"));
    }

    @Test
    void theGridGoesOnWithoutRepeatingItself() {
        Browsing browsing = Browsing.open(page, "/browse");
        int first = browsing.movies().count();
        for (int n = 0; n < 3; n++) {
            int before = browsing.movies().count();
            browsing.movies().last().scrollIntoViewIfNeeded();
            page.mouse().wheel(0, 4000);
            assertThat(browsing.movies().nth(before)).isAttached();
        }
        List<String> ids = browsing.movies().all().stream()
                .map(movie -> movie.getAttribute("data-movie"))
                .toList();
        assertThat(ids).hasSizeGreaterThan(first).doesNotHaveDuplicates();
    }

    @Test
    void unknownMoviesOfALinkAreLeftOutWithANotice() {
        page.navigate("/browse?liked=999999999");
        assertThat(page.locator("#notices")).containsText("not in this catalogue");
        assertThat(page).hasURL(Pattern.compile("/browse$"));
    }

    @Test
    void aMoviePageHasPlotAndNeighbours() {
        Browsing browsing = Browsing.open(page, "/browse");
        String liked = browsing.like(0);
        browsing.ten();
        browsing.movies().nth(2).locator("a").first().click();
        assertThat(page).hasURL(Pattern.compile("/movies/\\d+\\?liked=" + liked));
        assertThat(page.locator("#movie h1")).isVisible();
        assertThat(page.locator("#near .card").first()).isVisible();
        Site.picture(page, "movie");
        page.locator("#back").click();
        assertThat(browsing.ten()).isNotEmpty();
        assertThat(browsing.picks()).containsExactly(liked);
    }

    @Test
    void anAddressWithoutAnythingLeadsBack() {
        page.navigate("/movies/999999999");
        assertThat(page.locator("h1")).hasText("This reel is missing");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To all movies"))
                .click();
        assertThat(new Browsing(page).movies().first()).isVisible();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Browsing browsing = Browsing.open(page, "/browse");
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        String title = browsing.movies().nth(1).locator(".card-title").textContent();
        page.keyboard().type(title);
        assertThat(browsing.movies().first().locator(".card-title")).hasText(title);
        Locator like = Browsing.likeButton(browsing.movies().first());
        for (int tabs = 0;
                tabs < 60 && !Boolean.TRUE.equals(like.evaluate("node => node === document.activeElement"));
                tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(like).isFocused();
        page.keyboard().press("Enter");
        assertThat(like).hasAttribute("aria-pressed", "true");
        assertThat(browsing.ten()).hasSize(10);
    }

    private Locator model(String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }
}
