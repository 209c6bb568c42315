package kinoscope.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project folder with the data set {@code tiny} (2 users, 3 movies, 4 ratings, ML-1M's layout) and no notebooks yet. */
record TinyHome(Path folder) {
    static TinyHome in(Path folder) {
        TinyHome home = new TinyHome(folder);
        home.write("data/tiny/ratings.dat", "1::20::5::10\n1::10::3::11\n2::20::1::12\n2::10::4::13\n");
        home.write(
                "data/tiny/movies.dat",
                "10::Toy Box (1995)::Animation|Comedy\n20::Slow Train (2001)::Comedy\n30::Dark Cellar (1979)::Horror\n");
        home.write("data/tiny/users.dat", "1::F::1::10::48067\n2::M::56::20::70072\n");
        return home;
    }

    Path data() {
        return folder.resolve("data/tiny");
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code notebooks/NAME.ipynb} with a heading and one cell for each source. */
    void notebook(String name, String... sources) {
        JsonArray cells = new JsonArray();
        cells.add(cell("markdown", "# About " + name));
        for (String source : sources) {
            JsonObject cell = cell("code", source);
            cell.add("outputs", new JsonArray());
            cells.add(cell);
        }
        JsonObject notebook = new JsonObject();
        notebook.add("cells", cells);
        notebook.add("metadata", new JsonObject());
        notebook.addProperty("nbformat", 4);
        notebook.addProperty("nbformat_minor", 5);
        write("notebooks/" + name + ".ipynb", notebook.toString());
    }

    /** All files, relative to the folder and sorted. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject cell(String kind, String source) {
        JsonObject cell = new JsonObject();
        cell.addProperty("cell_type", kind);
        cell.add("metadata", new JsonObject());
        cell.addProperty("source", source);
        return cell;
    }
}
