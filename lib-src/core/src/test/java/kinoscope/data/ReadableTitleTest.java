package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Toy Story (1995); Toy Story",
                "Matrix, The (1999); The Matrix",
                "Bug's Life, A (1998); A Bug's Life",
                "Avventura, L' (1960); L'Avventura",
                "Postino, Il (The Postman) (1994); Il Postino (The Postman)",
                "City of Lost Children, The (Cité des enfants perdus, La) (1995);"
                        + " The City of Lost Children (La Cité des enfants perdus)",
                "Eye of Vichy, The (Oeil de Vichy, L') (1993); The Eye of Vichy (L'Oeil de Vichy)",
                "Hate (Haine, La) (1995); Hate (La Haine)",
                "White Balloon, The (Badkonake Sefid ) (1995); The White Balloon (Badkonake Sefid)",
                "Wonderful, Horrible Life of Leni Riefenstahl, The (Die Macht der Bilder) (1993);"
                        + " The Wonderful, Horrible Life of Leni Riefenstahl (Die Macht der Bilder)",
                "Good, The Bad and The Ugly, The (1966); The Good, The Bad and The Ugly",
                "Girl, Interrupted (1999); Girl, Interrupted",
                "Ciao, Professore! (Io speriamo che me la cavo ) (1993);"
                        + " Ciao, Professore! (Io speriamo che me la cavo)",
                "Seven (a.k.a. Se7en) (1995); Seven (a.k.a. Se7en)",
                "2001: A Space Odyssey (1968); 2001: A Space Odyssey",
                "Babylon 5; Babylon 5",
                "(1963); (1963)",
            })
    void putsArticlesInFrontAndLeavesTheYearOut(String title, String readable) {
        assertThat(ReadableTitle.of(title)).isEqualTo(readable);
    }
}
