package kinoscope.experiment;

import java.util.List;
import kinoscope.model.neural.rating.RatingInput;

/** What the networks of a study are told of user and movie. */
public enum NetworkInputs {
    /** Everything there is. */
    ALL(
            "demographics network",
            RatingInput.USER,
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE,
            RatingInput.GENRES),
    /** The two ids and nothing else. */
    IDS("ids alone", RatingInput.USER, RatingInput.MOVIE),
    /** Everything but the ids: users alike in demographics, and movies alike in genres, are the same to it. */
    NO_IDS(
            "demographics and genres alone",
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.GENRES),
    /** Everything, with the whole list of a movie's genres as one name. */
    COMBINATION(
            "genres as one name",
            RatingInput.USER,
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE,
            RatingInput.GENRE_COMBINATION),
    /** Ids and genres. */
    NO_DEMOGRAPHICS("without demographics", RatingInput.USER, RatingInput.MOVIE, RatingInput.GENRES),
    /** Of the demographics gender alone. */
    GENDER("gender alone", RatingInput.USER, RatingInput.GENDER, RatingInput.MOVIE, RatingInput.GENRES),
    /** Of the demographics age alone. */
    AGE("age alone", RatingInput.USER, RatingInput.AGE, RatingInput.MOVIE, RatingInput.GENRES),
    /** Of the demographics occupation alone. */
    OCCUPATION("occupation alone", RatingInput.USER, RatingInput.OCCUPATION, RatingInput.MOVIE, RatingInput.GENRES),
    /** Everything but who the user is. */
    NO_USER(
            "without the user's id",
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE,
            RatingInput.GENRES),
    /** Ids and demographics. */
    NO_GENRES(
            "without genres",
            RatingInput.USER,
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE),
    /** Everything but which movie it is. */
    NO_MOVIE(
            "without the movie's id",
            RatingInput.USER,
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.GENRES);

    private final String label;
    private final List<RatingInput> inputs;

    NetworkInputs(String label, RatingInput... inputs) {
        this.label = label;
        this.inputs = List.of(inputs);
    }

    /** The name for tables and charts. */
    public String label() {
        return label;
    }

    /** The inputs, those of the user first. */
    public List<RatingInput> inputs() {
        return inputs;
    }
}
