package kinoscope.web;

/**
 * What one request may ask for, as the API tells its clients.
 *
 * @param picks likes and dislikes together
 * @param k recommendations or similar movies
 * @param page movies of a page
 * @param query characters of a search
 */
record Limits(int picks, int k, int page, int query) {
    /** The limits of version 1. */
    static final Limits V1 = new Limits(200, 50, 60, 100);
}
