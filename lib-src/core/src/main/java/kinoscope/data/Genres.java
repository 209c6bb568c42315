package kinoscope.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The genres of a data set, in alphabetical order, with an index each; how many there are comes from the data. */
public final class Genres {
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();

    private Genres(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            indices.put(names.get(i), i);
        }
    }

    /** Collects the genres of all the movies. */
    public static Genres of(Collection<Movie> movies) {
        return new Genres(movies.stream()
                .flatMap(movie -> movie.genres().stream())
                .distinct()
                .sorted()
                .toList());
    }

    /** The number of genres. */
    public int size() {
        return names.size();
    }

    /** The names in index order. */
    public List<String> names() {
        return names;
    }

    /** The name at an index. */
    public String name(int index) {
        return names.get(index);
    }

    /**
     * The index of a name.
     *
     * @throws IllegalArgumentException if the genre does not occur in the data set
     */
    public int index(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw new IllegalArgumentException("unknown genre " + name);
        }
        return index;
    }

    /** The indices of a movie's genres, in the movie's order. */
    public int[] of(Movie movie) {
        return movie.genres().stream().mapToInt(this::index).toArray();
    }
}
