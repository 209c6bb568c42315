package kinoscope.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The site and a browser, once for all tests of a class. */
abstract class OnSite {
    static Site site;

    @BeforeAll
    static void start() {
        site = Site.start();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }
}
