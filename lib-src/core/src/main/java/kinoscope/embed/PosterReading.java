package kinoscope.embed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import kinoscope.data.poster.PosterDecoder;
import kinoscope.data.poster.PosterImage;

/** Reads, decodes and encodes posters in small batches, since decoded images are large. Used once. */
final class PosterReading {
    private static final int BATCH = 16;
    private static final int SAVE_EVERY = 1024;

    private final PosterEncoder encoder;
    private final VectorCache cache;
    private final Progress progress;
    private final List<String> refused = new ArrayList<>();
    private int fromCache;
    private int unsaved;

    PosterReading(PosterEncoder encoder, VectorCache cache, Progress progress) {
        this.encoder = encoder;
        this.cache = cache;
        this.progress = progress;
    }

    /** A poster on its way: the hash of its file, and either its image or why it has none; neither if its vector is known. */
    private record Poster(String hash, PosterImage image, String refusal) {}

    PosterVectors read(Posters posters, List<Movie> movies) {
        List<Movie> present = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Movie movie : movies) {
            Optional<Path> file = posters.find(movie.id());
            if (file.isPresent()) {
                present.add(movie);
                files.add(file.get());
            }
        }
        List<Movie> encoded = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < files.size(); from += BATCH) {
            int to = Math.min(files.size(), from + BATCH);
            float[][] batch = encode(files.subList(from, to));
            for (int i = from; i < to; i++) {
                if (batch[i - from] != null) {
                    encoded.add(present.get(i));
                    vectors.add(batch[i - from]);
                }
            }
            progress.update(to, files.size(), fromCache + " from cache");
        }
        saveIf(unsaved > 0);
        MovieVectors result = MovieVectors.of(
                encoder.name(), encoder.dimensions(), encoded, vectors.toArray(new float[0][]), movies.size());
        return new PosterVectors(result, movies.size() - files.size(), refused, fromCache);
    }

    /** The vectors of a batch of files, null for those that are refused. */
    private float[][] encode(List<Path> files) {
        List<Poster> posters = files.parallelStream().map(this::open).toList();
        List<Poster> fresh =
                posters.stream().filter(poster -> poster.image() != null).toList();
        float[][] encoded = encoder.encode(fresh.stream().map(Poster::image).toList());
        for (int i = 0; i < encoded.length; i++) {
            cache.put(fresh.get(i).hash(), encoded[i]);
        }
        posters.stream().map(Poster::refusal).filter(Objects::nonNull).forEach(refused::add);
        fromCache += (int) posters.stream()
                .filter(poster -> poster.image() == null && poster.refusal() == null)
                .count();
        unsaved += encoded.length;
        saveIf(unsaved >= SAVE_EVERY);
        return IntStream.range(0, files.size())
                .mapToObj(i -> posters.get(i).refusal() == null ? vector(files.get(i), posters.get(i)) : null)
                .toArray(float[][]::new);
    }

    private float[] vector(Path file, Poster poster) {
        float[] vector = cache.find(poster.hash());
        if (Vectors.isZero(vector)) {
            refused.add(file + ": the encoder " + encoder.name() + " finds nothing in it");
            return null;
        }
        return vector;
    }

    private Poster open(Path file) {
        try {
            byte[] bytes = PosterDecoder.readBytes(file);
            String hash = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            boolean known = cache.find(hash) != null;
            return new Poster(hash, known ? null : PosterDecoder.decode(bytes, file.toString()), null);
        } catch (InputException e) {
            return new Poster(null, null, e.getMessage());
        }
    }

    private void saveIf(boolean due) {
        if (due) {
            cache.save("poster vectors");
            unsaved = 0;
        }
    }
}
