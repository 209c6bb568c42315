package kinoscope.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Posters;
import kinoscope.embed.MovieVectors;

/**
 * The running demo: pages, API and posters of one {@link Showcase}. It is started once and closed once; what is still being prepared
 * is prepared in the background.
 */
public final class DemoServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DemoServer.class.getName());

    private final HttpServer http;
    private final Models models;
    private final Preparation preparation;

    private DemoServer(HttpServer http, Models models, Preparation preparation) {
        this.http = http;
        this.models = models;
        this.preparation = preparation;
    }

    /**
     * Starts to listen, and to prepare what is not at hand.
     *
     * @throws InputException if the address or port cannot be used, or the access log not be written
     */
    public static DemoServer start(Showcase showcase, ServerOptions options) {
        Dataset dataset = showcase.dataset();
        Catalogue catalogue = new Catalogue(dataset, showcase.posters());
        Models models = new Models(showcase.models().stream()
                .map(offer -> served(offer, dataset, options))
                .toList());
        Comparisons comparisons = new Comparisons(showcase.plots(), showcase.posterVectors());
        Routes routes = routes(catalogue, models, comparisons, showcase.posters());
        HttpServer http = HttpServer.start(RouteServlet.of(routes), rehearsal(catalogue, models), options);
        List<Prepared<?>> things = new ArrayList<>();
        models.all().forEach(model -> things.add(model.prepared()));
        things.add(comparisons.plots());
        things.add(comparisons.posters());
        things.removeIf(thing -> thing.state() != Prepared.State.PREPARING);
        return new DemoServer(http, models, new Preparation(things));
    }

    /**
     * What movies are compared by beside taste.
     *
     * @param plots vectors of their plots
     * @param posters vectors of their posters
     */
    record Comparisons(Prepared<MovieVectors> plots, Prepared<MovieVectors> posters) {}

    /** All that is answered. */
    static Routes routes(Catalogue catalogue, Models models, Comparisons comparisons, Posters posters) {
        Pages pages = Pages.ofClassPath();
        return new Routes(List.of(
                new OverviewRoutes(catalogue, models, comparisons, pages).all(),
                new MovieRoutes(catalogue).all(),
                new TasteRoutes(catalogue, models, comparisons).all(),
                new PosterRoutes(catalogue, posters).all(),
                new PageRoutes(catalogue, pages).all()));
    }

    private static Rehearsal rehearsal(Catalogue catalogue, Models models) {
        List<String> ready = models.all().stream()
                .filter(model -> model.prepared().state() == Prepared.State.READY)
                .map(ServedModel::id)
                .toList();
        return new Rehearsal(catalogue.cards(), ready);
    }

    private static ServedModel served(Showcase.Offer offer, Dataset dataset, ServerOptions options) {
        int atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new ServedModel(offer, dataset, new Deadline(offer.name(), atOnce, options.timeout()));
    }

    /** Where it is, for instance {@code http://127.0.0.1:8080/}. */
    public URI address() {
        return http.address();
    }

    /** Whether the preselected model can be asked. */
    public boolean ready() {
        return models.tasteState() == Prepared.State.READY;
    }

    /** Ends: requests under way are answered first, for a few seconds at most; nothing is prepared any more. */
    @Override
    public void close() {
        preparation.close();
        http.close();
        models.close();
        LOG.log(Level.DEBUG, "stopped");
    }
}
