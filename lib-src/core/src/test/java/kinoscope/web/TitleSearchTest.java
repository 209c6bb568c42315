package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kinoscope.data.Dataset;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleSearchTest {
    private static final List<String> TITLES = List.of(
            "Star Wars: Episode IV - A New Hope (1977)",
            "Matrix, The (1999)",
            "Matrix Reloaded, The (2003)",
            "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
            "Amélie (Fabuleux destin d'Amélie Poulain, Le) (2001)",
            "Hate (Haine, La) (1995)",
            "Alien (1979)",
            "Aliens (1986)",
            "Alien³ (1992)",
            "Godfather, The (1972)",
            "Star Trek: The Motion Picture (1979)",
            "Smilla's Sense of Snow (1997)",
            "Aline (1998)",
            "It (1990)");
    private static final TitleSearch SEARCH = new TitleSearch(new Catalogue(dataset(), Posters.NONE));

    /** The movies in the order of their ratings: the first has the most. */
    private static Dataset dataset() {
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        List<Movie> movies = new ArrayList<>();
        for (int k = 0; k < TITLES.size(); k++) {
            movies.add(new Movie(k + 1, TITLES.get(k), List.of(k % 2 == 0 ? "Even" : "Odd"), "", Movie.Links.NONE));
            for (int user = 0; user < TITLES.size() - k; user++) {
                ratings.add(user + 1, k + 1, 4, 0);
            }
        }
        return new Dataset("titles", true, ratings.build(), movies, List.of());
    }

    private static List<Integer> found(String typed) {
        return SEARCH.find(typed, CardFilter.ALL, 10).movies().stream()
                .map(Card::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the matrix; 2 3",
                "matrix the; 2 3",
                "MATRIX; 2 3",
                "matrix 1999; 2",
                "matrix rel; 3",
                "reloaded matrix; 3",
                "amelie; 5",
                "Amélie Poulain; 5",
                "la haine; 6",
                "haine; 6",
                "cite des enfants; 4",
                "lost children city; 4",
                "star; 1 11",
                "star wars new hope; 1",
                "starwars; ''",
                "smillas sense; 12",
                "alien; 7 8 9",
                "aliens; 8",
                "alien3; 9",
                "alien 1979; 7",
                "it; 14",
            })
    void findsWhatPeopleType(String typed, String ids) {
        List<Integer> wanted = ids.isEmpty()
                ? List.of()
                : List.of(ids.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(found(typed)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "matrx, 2",
        "martix, 2",
        "godfahter, 10",
        "godfatther, 10",
        "gotfahter, 10",
        "godfaht, 10",
        "ameile, 5",
        "star wasr, 1"
    })
    void forgivesLetters(String typed, int first) {
        assertThat(found(typed)).startsWith(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "xyz", "mtrx", "gdfthr", "ti", "\u0000", "💩"})
    void findsNothingWhereThereIsNothing(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void filtersAndCounts() {
        CardFilter odd = new CardFilter(Optional.of("Odd"), OptionalInt.empty());
        CardFilter nineties = new CardFilter(Optional.empty(), OptionalInt.of(1990));

        assertThat(SEARCH.find("alien", odd, 10).total()).isEqualTo(1);
        assertThat(SEARCH.find("alien", nineties, 10).movies())
                .extracting(Card::id)
                .containsExactly(9);
        TitleSearch.Found one = SEARCH.find("alien", CardFilter.ALL, 1);
        assertThat(one.movies()).hasSize(1);
        assertThat(one.total()).isEqualTo(3);
    }
}
