package kinoscope.rerank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.TextEncoder;

/** Movies whose poster vectors are written down, and whoever rated them. */
final class PlantedLooks {
    private final Map<Integer, String> looks = new LinkedHashMap<>();
    private final Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);

    /** Adds a movie with a vector such as {@code "1 0"}, or {@code ""} for no poster. */
    PlantedLooks movie(int id, String look) {
        looks.put(id, look);
        return this;
    }

    PlantedLooks rated(int user, int movie, int stars, long seconds) {
        ratings.add(user, movie, stars, seconds);
        return this;
    }

    Dataset dataset() {
        return new Dataset("looks", true, ratings.build(), movies(), List.of());
    }

    MovieVectors vectors() {
        return MovieVectors.of(new WrittenVectors(), movies(), Progress.SILENT);
    }

    private List<Movie> movies() {
        return looks.entrySet().stream()
                .map(entry -> new Movie(
                        entry.getKey(), "Movie " + entry.getKey(), List.of(), entry.getValue(), Movie.Links.NONE))
                .toList();
    }

    private record WrittenVectors() implements TextEncoder {
        @Override
        public String name() {
            return "written";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public float[][] encode(List<String> texts, Progress progress) {
            return texts.stream().map(WrittenVectors::vector).toArray(float[][]::new);
        }

        private static float[] vector(String text) {
            double[] numbers = Arrays.stream(text.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new float[] {(float) numbers[0], (float) numbers[1]};
        }
    }
}
