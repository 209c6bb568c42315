package kinoscope.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** What a visitor does on the page with the movies: in the words of the page, not of its code, where there are words. */
record Browsing(Page page) {
    private static final int TEN = 10;
    private static final Pattern LIKE = Pattern.compile("^Like ");
    private static final Pattern DISLIKE = Pattern.compile("^Dislike ");

    /** Opens the page and waits for the first movies. */
    static Browsing open(Page page, String path) {
        page.navigate(path);
        Browsing browsing = new Browsing(page);
        assertThat(browsing.movies().first()).isVisible();
        return browsing;
    }

    Locator movies() {
        return page.locator("#grid > li:not(.skeleton)");
    }

    Locator recommendations() {
        return page.locator("#ranking > li[data-movie]");
    }

    /** Likes the movie at a place of the grid and gives its id. */
    String like(int place) {
        Locator movie = movies().nth(place);
        likeButton(movie).click();
        return movie.getAttribute("data-movie");
    }

    static Locator likeButton(Locator movie) {
        return movie.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(LIKE));
    }

    static Locator dislikeButton(Locator movie) {
        return movie.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(DISLIKE));
    }

    /** Waits for ten recommendations and gives their ids, best first. */
    List<String> ten() {
        assertThat(page.locator("#ranking")).hasAttribute("aria-busy", "false");
        assertThat(recommendations()).hasCount(TEN);
        return ids(recommendations());
    }

    List<String> picks() {
        return ids(page.locator("#picks > li"));
    }

    void search(String text) {
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search movies by title"))
                .fill(text);
    }

    private static List<String> ids(Locator rows) {
        return rows.all().stream().map(row -> row.getAttribute("data-movie")).toList();
    }
}
