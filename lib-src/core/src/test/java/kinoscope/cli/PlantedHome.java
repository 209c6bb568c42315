package kinoscope.cli;

import java.nio.file.Path;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.experiment.PlantedTastes;

/** A project folder with the data sets {@code planted}, see {@link PlantedTastes}, and {@code tiny}. */
final class PlantedHome {
    private PlantedHome() {}

    static TinyHome in(Path folder) {
        TinyHome home = TinyHome.in(folder);
        Dataset dataset = PlantedTastes.dataset(8);
        Ratings ratings = dataset.ratings();
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < ratings.size(); row++) {
            lines.append(ratings.users().id(ratings.user(row)))
                    .append("::")
                    .append(ratings.items().id(ratings.item(row)))
                    .append("::")
                    .append((int) ratings.rating(row))
                    .append("::")
                    .append(ratings.timestamp(row))
                    .append('\n');
        }
        StringBuilder movies = new StringBuilder("900::Merry A, The (2020)::Comedy\n");
        dataset.movies().forEach(movie -> movies.append(movie.id())
                .append("::")
                .append(movie.title())
                .append("::")
                .append(String.join("|", movie.genres()))
                .append('\n'));
        home.write(
                "data/planted/ratings.dat", lines.append("1::900::4::99999\n").toString());
        home.write("data/planted/movies.dat", movies.toString());
        home.write("data/planted/users.dat", "1::F::1::10::48067\n");
        return home;
    }
}
