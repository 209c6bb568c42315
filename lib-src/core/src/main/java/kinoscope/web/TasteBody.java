package kinoscope.web;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody asks recommendations for: read token by token, so that neither depth nor size of what is sent costs anything.
 *
 * @param liked raw ids, in the order sent; those that are no {@code int} are {@link #NO_ID}
 * @param disliked raw ids
 * @param model id of a model, empty for the first
 * @param k how many recommendations
 * @param from how many to leave out at the beginning
 */
record TasteBody(List<Integer> liked, List<Integer> disliked, Optional<String> model, int k, int from) {
    /** Stands for whole numbers that cannot be the id of a movie. */
    static final int NO_ID = -1;

    private static final int STANDARD_K = 10;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");

    /**
     * Reads a body.
     *
     * @throws Refusal if it is no JSON, or other JSON than wanted, or asks for too many
     */
    static TasteBody read(byte[] body) {
        String text = StrictText.utf8(body)
                .orElseThrow(() -> Refusal.malformed("malformed_json", "the body is not in UTF-8"));
        JsonReader in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        try {
            TasteBody taste = read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw Refusal.malformed("malformed_json", "something follows the JSON object");
            }
            return taste;
        } catch (MalformedJsonException | EOFException e) {
            throw Refusal.malformed("malformed_json", "the body is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TasteBody read(JsonReader in) throws IOException {
        require(in, JsonToken.BEGIN_OBJECT, "the body", "an object");
        List<Integer> liked = List.of();
        List<Integer> disliked = List.of();
        Optional<String> model = Optional.empty();
        int k = STANDARD_K;
        int from = 0;
        Set<String> names = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!names.add(name)) {
                throw Refusal.malformed("repeated_field", "a field is given twice");
            }
            switch (name) {
                case "liked" -> liked = ids(in, name);
                case "disliked" -> disliked = ids(in, name);
                case "model" -> {
                    require(in, JsonToken.STRING, name, "a string");
                    model = Optional.of(in.nextString());
                }
                case "k" -> k = inRange(name, number(in, name), 1, Limits.V1.k());
                case "from" -> from = inRange(name, number(in, name), 0, Integer.MAX_VALUE);
                default ->
                    throw Refusal.malformed("unknown_field", "a field is none of liked, disliked, model, k, from");
            }
        }
        in.endObject();
        return new TasteBody(liked, disliked, model, k, from);
    }

    private static List<Integer> ids(JsonReader in, String name) throws IOException {
        require(in, JsonToken.BEGIN_ARRAY, name, "an array");
        List<Integer> ids = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            ids.add(number(in, name));
            if (ids.size() > Limits.V1.picks()) {
                throw Refusal.unprocessable(
                        "too_many_picks", "more than " + Limits.V1.picks() + " movies are liked or disliked");
            }
        }
        in.endArray();
        return ids;
    }

    private static int number(JsonReader in, String name) throws IOException {
        require(in, JsonToken.NUMBER, name, "whole numbers");
        String text = in.nextString();
        if (!WHOLE.matcher(text).matches()) {
            throw Refusal.malformed("wrong_type", name + " must hold whole numbers");
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NO_ID;
        }
    }

    private static int inRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.unprocessable(name + "_out_of_range", name + " is not in " + least + ".." + most);
        }
        return value;
    }

    private static void require(JsonReader in, JsonToken wanted, String name, String what) throws IOException {
        if (in.peek() != wanted) {
            throw Refusal.malformed("wrong_type", name + " must be " + what);
        }
    }
}
