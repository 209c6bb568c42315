package kinoscope.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.profile.UserFineTuning.Drawing;
import kinoscope.profile.UserFineTuning.Drawn;
import kinoscope.sample.Interactions;

/** One draw of a {@link FineTuneSet}, user by user. */
final class FineTuneDraw {
    private final GenreProfiles profiles;
    private final FineTuneOptions options;
    private final Ratings[] hidden;
    private final Ratings train;
    private final boolean byId;

    /** The items in the order in which the rule numbers them, and the number of each. */
    private final int[] items;

    private final int[] numbers;

    /**
     * Prepares a draw.
     *
     * @param byId whether users and items count by their raw ids; otherwise by their indices, and rows as they stand in the file
     */
    FineTuneDraw(GenreProfiles profiles, FineTuneOptions options, Ratings[] hidden, boolean byId) {
        this.profiles = profiles;
        this.options = options;
        this.hidden = hidden;
        this.train = profiles.train();
        this.byId = byId;
        Comparator<Integer> order =
                Comparator.comparingInt(item -> byId ? train.items().id(item) : item);
        this.items = IntStream.range(0, train.items().size())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        this.numbers = new int[items.length];
        for (int number = 0; number < items.length; number++) {
            numbers[items[number]] = number;
        }
    }

    FineTuneSet run() {
        int[][] genresOf =
                Arrays.stream(items).mapToObj(profiles.dataset()::genresOf).toArray(int[][]::new);
        UserFineTuning rule = new UserFineTuning(genresOf, profiles.genres().size(), profiles.threshold(), options);
        Interactions.Builder rows = new Interactions.Builder();
        IntStream.Builder genreOfRow = IntStream.builder();
        FineTuneReport report = FineTuneReport.NONE;
        for (int user = 0; user < profiles.size(); user++) {
            Drawing drawing = draw(rule, user);
            for (Drawn drawn : drawing.rows()) {
                rows.add(user, items[drawn.item()], drawn.label(), drawn.stars());
                genreOfRow.add(drawn.genre());
            }
            report = report.plus(drawing.report());
        }
        return new FineTuneSet(
                profiles.dataset(), options, rows.build(), genreOfRow.build().toArray(), report);
    }

    private Drawing draw(UserFineTuning rule, int user) {
        int[] rows = train.rowsOf(user);
        if (byId) {
            rows = Arrays.stream(rows)
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> numbers[train.item(row)]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        float[] stars = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            stars[k] = train.rating(rows[k]);
        }
        return rule.draw(
                byId ? train.users().id(user) : user,
                numbers(train, rows),
                stars,
                Arrays.stream(hidden)
                        .flatMapToInt(part -> Arrays.stream(numbers(part, part.rowsOf(user))))
                        .toArray(),
                profiles.positiveGenres(user),
                profiles.negativeGenres(user));
    }

    private int[] numbers(Ratings part, int[] rows) {
        return Arrays.stream(rows).map(row -> numbers[part.item(row)]).toArray();
    }
}
