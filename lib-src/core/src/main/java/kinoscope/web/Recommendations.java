package kinoscope.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.eval.Relevance;
import kinoscope.model.ScoredItem;
import kinoscope.model.Taste;
import kinoscope.model.TasteFoldIn;
import kinoscope.model.TopItems;
import kinoscope.model.reason.Reason;
import kinoscope.model.reason.Reasons;

/** Ranks the catalogue for a taste or a user and says why; keeps nothing of what it was asked. */
final class Recommendations {
    private final Catalogue catalogue;
    private final PlotReasons plots;

    Recommendations(Catalogue catalogue, PlotReasons plots) {
        this.catalogue = catalogue;
        this.plots = plots;
    }

    /**
     * A part of a ranked catalogue.
     *
     * @param model what ranked it
     * @param liked the picks
     * @param disliked the dislikes
     * @param recommendations best first
     * @param next where the next part begins, or null at the end
     */
    record Answer(
            ModelCard model, List<Card> liked, List<Card> disliked, List<Recommended> recommendations, Integer next) {}

    /**
     * A model in an answer.
     *
     * @param id in addresses
     * @param name for reading
     * @param unit of its scores: score or stars
     */
    record ModelCard(String id, String name, String unit) {}

    /**
     * A recommendation.
     *
     * @param rank from 1
     * @param movie what is recommended
     * @param score in the model's unit
     * @param reason why
     */
    record Recommended(int rank, Card movie, float score, ReasonText reason) {}

    /** Who is asked for: what is left out, whose reasons count and how they are put. */
    private record Person(Taste taste, int[] leftOut, Reasons reasons, boolean visitor) {}

    /**
     * Recommends to a visitor.
     *
     * @param from how many of the best are left out
     * @param k how many follow
     */
    Answer toVisitor(ServedModel served, Taste taste, int k, int from) {
        TasteFoldIn model = served.prepared().require();
        float[] scores = new float[model.items()];
        model.scoreTaste(taste, scores);
        Reasons reasons = new Reasons(model, taste.liked(), item -> true);
        return answer(served, scores, new Person(taste, taste.picks(), reasons, true), k, from);
    }

    /** Recommends to a user of the data, without what the user has rated; what got three stars or more may be a reason. */
    Answer toUser(ServedModel served, int user, int k, int from) {
        TasteFoldIn model = served.prepared().require();
        Ratings ratings = catalogue.dataset().ratings();
        float[] scores = new float[model.items()];
        synchronized (model) {
            model.score(user, scores);
        }
        int[] rated = ratings.itemsOf(user);
        Reasons reasons = new Reasons(model, rated, likedBy(user, ratings));
        return answer(served, scores, new Person(Taste.liking(), rated, reasons, false), k, from);
    }

    private Answer answer(ServedModel served, float[] scores, Person person, int k, int from) {
        int[] leftOut = IntStream.concat(Arrays.stream(person.leftOut()), Arrays.stream(served.neverRecommended()))
                .toArray();
        int wanted = (int) Math.min((long) from + k + 1, scores.length);
        List<ScoredItem> best = TopItems.of(scores, wanted, leftOut);
        int first = Math.min(from, best.size());
        int last = (int) Math.min((long) from + k, best.size());
        List<Recommended> recommended = explained(served, best.subList(first, last), person, first);
        return new Answer(
                new ModelCard(served.id(), served.name(), served.unit()),
                cards(person.taste().liked()),
                cards(person.taste().disliked()),
                recommended,
                last < best.size() ? last : null);
    }

    private List<Recommended> explained(ServedModel served, List<ScoredItem> best, Person person, int first) {
        int[] items = best.stream().mapToInt(ScoredItem::item).toArray();
        List<Reason> reasons = person.reasons().of(items);
        int users = catalogue.dataset().ratings().users().size();
        List<Recommended> recommended = new ArrayList<>();
        for (int n = 0; n < items.length; n++) {
            ReasonText reason = ReasonText.of(reasons.get(n), person.visitor(), users, catalogue::card);
            if (reasons.get(n).kind() == Reason.Kind.NONE) {
                reason = plots.of(items[n], person.taste().liked()).orElse(reason);
            }
            recommended.add(new Recommended(
                    first + n + 1,
                    catalogue.card(items[n]),
                    served.shown(best.get(n).score()),
                    reason));
        }
        return recommended;
    }

    private List<Card> cards(int[] items) {
        return Arrays.stream(items).mapToObj(catalogue::card).toList();
    }

    private static IntPredicate likedBy(int user, Ratings ratings) {
        boolean[] liked = new boolean[ratings.items().size()];
        for (int row : ratings.rowsOf(user)) {
            liked[ratings.item(row)] |= Relevance.POSITIVE.test(ratings.rating(row));
        }
        return item -> liked[item];
    }
}
