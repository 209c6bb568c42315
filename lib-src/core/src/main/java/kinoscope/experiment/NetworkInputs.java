package kinoscope.experiment;

import java.util.List;
import kinoscope.model.neural.rating.RatingInput;

/** What the networks of a study are told of user and movie. */
public enum NetworkInputs {
    /** Everything there is. */
    ALL(
            "ids, demographics, genres",
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
            "no ids: demographics and genres",
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.GENRES),
    /** Everything, with the whole list of a movie's genres as one name. */
    COMBINATION(
            "ids, demographics, all genres as one name",
            RatingInput.USER,
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE,
            RatingInput.GENRE_COMBINATION),
    /** Ids and genres. */
    NO_DEMOGRAPHICS("ids, genres; no demographics", RatingInput.USER, RatingInput.MOVIE, RatingInput.GENRES),
    /** Of the demographics gender alone. */
    GENDER("ids, genres, gender", RatingInput.USER, RatingInput.GENDER, RatingInput.MOVIE, RatingInput.GENRES),
    /** Of the demographics age alone. */
    AGE("ids, genres, age", RatingInput.USER, RatingInput.AGE, RatingInput.MOVIE, RatingInput.GENRES),
    /** Of the demographics occupation alone. */
    OCCUPATION(
            "ids, genres, occupation", RatingInput.USER, RatingInput.OCCUPATION, RatingInput.MOVIE, RatingInput.GENRES),
    /** Everything but who the user is. */
    NO_USER(
            "demographics, genres, movie; no user id",
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE,
            RatingInput.GENRES),
    /** Ids and demographics. */
    NO_GENRES(
            "ids, demographics; no genres",
            RatingInput.USER,
            RatingInput.GENDER,
            RatingInput.AGE,
            RatingInput.OCCUPATION,
            RatingInput.MOVIE),
    /** Everything but which movie it is. */
    NO_MOVIE(
            "ids of users, demographics, genres; no movie id",
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
