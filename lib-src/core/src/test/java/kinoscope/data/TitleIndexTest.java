package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleIndexTest {
    private static final List<String> TITLES = List.of(
            "Matrix, The (1999)",
            "Twelve Monkeys (1995)",
            "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
            "Sabrina (1954)",
            "Sabrina (1995)",
            "Amélie & Co. (2001)",
            "2001: A Space Odyssey (1968)",
            "Loft (2008)",
            "Unrated Title (1990)");
    private static final TitleIndex INDEX = new TitleIndex(dataset());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Matrix, The (1999); 0",
                "the matrix; 0",
                "MATRIX; 0",
                "The Matrix (1999); 0",
                "twelve   monkeys; 1",
                "The City of Lost Children; 2",
                "City of Lost Children (1995); 2",
                "sabrina (1954); 3",
                "Sabrina (1995); 4",
                "Amelie and Co; 5",
                "2001 - a space odyssey; 6",
            })
    void findsAMovieByWhatPeopleCallIt(String title, int item) {
        assertThat(INDEX.item(title)).isEqualTo(item);
    }

    @Test
    void severalMoviesOfATitleAreNamed() {
        assertThatThrownBy(() -> INDEX.item("Sabrina"))
                .isInstanceOf(InputException.class)
                .hasMessage("'Sabrina' is the title of several movies: Sabrina (1954); Sabrina (1995)");
    }

    @ParameterizedTest
    @CsvSource({
        "Matriks, Matrix",
        "Twelve Monkey, Twelve Monkeys (1995)",
        "Space Odyssey, 2001: A Space Odyssey",
        "Lost, 'City of Lost Children, The'"
    })
    void unknownTitleGivesTheNearestFirst(String title, String nearest) {
        assertThatThrownBy(() -> INDEX.item(title))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no rated movie of titles is called '" + title + "'; nearest: " + nearest);
    }

    @ParameterizedTest
    @CsvSource({"Unrated Title", "'()'", "' '"})
    void aMovieThatNobodyRatedOrNoTitleAtAllIsNotFound(String title) {
        assertThatThrownBy(() -> INDEX.item(title))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no rated movie");
    }

    private static Dataset dataset() {
        List<Movie> movies = new ArrayList<>();
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (String title : TITLES) {
            int id = 10 + movies.size();
            movies.add(new Movie(id, title, List.of("Drama"), "", Movie.Links.NONE));
            if (!title.startsWith("Unrated")) {
                ratings.add(1, id, 4, id);
            }
        }
        return new Dataset("titles", true, ratings.build(), movies, List.of());
    }
}
