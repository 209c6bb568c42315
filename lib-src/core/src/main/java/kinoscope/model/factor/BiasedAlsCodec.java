package kinoscope.model.factor;

import kinoscope.data.RatingScale;
import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link BiasedAls}: options, scale and mean, vectors and biases, and genres if the model has them. */
public final class BiasedAlsCodec implements ModelCodec<BiasedAls> {
    private static final String OPTIONS = "options";
    private static final String SCALE = "scale";
    private static final String MEAN = "mean";
    private static final String USER_FACTORS = "userFactors";
    private static final String USER_BIASES = "userBiases";
    private static final String ITEM_FACTORS = "itemFactors";
    private static final String ITEM_BIASES = "itemBiases";
    private static final String GENRES = "genres";
    private static final String GENRE_STARTS = "genreStarts";
    private static final String GENRE_INDICES = "genreIndices";
    private static final String GENRE_FACTORS = "genreFactors";

    @Override
    public String kind() {
        return "biased-als";
    }

    @Override
    public Class<BiasedAls> type() {
        return BiasedAls.class;
    }

    @Override
    public void write(BiasedAls model, ArrayFile file) {
        file.put(OPTIONS, model.options())
                .put(SCALE, model.scale())
                .put(MEAN, (Object) model.mean())
                .put(USER_FACTORS, model.userFactors())
                .put(USER_BIASES, model.userBiases())
                .put(ITEM_FACTORS, model.itemFactors())
                .put(ITEM_BIASES, model.itemBiases());
        model.itemGenres().ifPresent(genres -> file.put(GENRES, (Object) genres.genres())
                .put(GENRE_STARTS, genres.starts())
                .put(GENRE_INDICES, genres.indices())
                .put(GENRE_FACTORS, model.genreFactors()));
    }

    @Override
    public BiasedAls read(ArrayFile file, TrainedOn trainedOn) {
        BiasedAlsOptions options = file.get(OPTIONS, BiasedAlsOptions.defaults());
        BiasedFactors users =
                BiasedFactors.of(file.floats(USER_FACTORS), file.floats(USER_BIASES), options.factors(), "users");
        BiasedFactors items =
                BiasedFactors.of(file.floats(ITEM_FACTORS), file.floats(ITEM_BIASES), options.factors(), "items");
        return new BiasedAls(
                options,
                file.get(SCALE, RatingScale.class),
                file.get(MEAN, Float.class),
                users,
                items,
                file.has(GENRE_FACTORS) ? genrePrior(file, options.factors(), items.rows()) : null);
    }

    private static GenrePrior genrePrior(ArrayFile file, int factors, int items) {
        ItemGenres genres =
                new ItemGenres(file.get(GENRES, Integer.class), file.ints(GENRE_STARTS), file.ints(GENRE_INDICES));
        if (genres.items() != items) {
            throw new IllegalArgumentException("the genres are of " + genres.items() + " items, not of " + items);
        }
        return new GenrePrior(genres, FactorMatrix.of(file.floats(GENRE_FACTORS), genres.genres(), factors, "genres"));
    }
}
