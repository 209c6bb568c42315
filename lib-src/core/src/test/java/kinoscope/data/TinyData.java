package kinoscope.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest data sets of each layout: users 1 and 2, movies 10, 20 and 30, of which 30 is not rated. */
final class TinyData {
    private TinyData() {}

    static Path ml1m(Path folder) {
        write(folder, "ratings.dat", "1::20::5::978300760\n1::10::3::978302109\n2::20::1::978301968\n");
        write(
                folder,
                "movies.dat",
                "10::Toy Story (1995)::Animation|Comedy\n20::Amélie (2001)::Romance|Comedy\n30::Alien (1979)::Horror\n",
                StandardCharsets.ISO_8859_1);
        write(folder, "users.dat", "1::F::1::10::48067\n2::M::56::20::70072\n");
        return folder;
    }

    static Path ml100k(Path folder) {
        write(folder, "u.data", "1\t20\t5\t881250949\n1\t10\t3\t891717742\n2\t20\t1\t878887116\n");
        write(folder, "u.genre", "unknown|0\nAction|1\nComedy|2\n\n");
        write(
                folder,
                "u.item",
                "10|Toy Story (1995)|01-Jan-1995||http://x|0|0|1\n20|Amélie (2001)||||0|1|1\n30|unknown||||1|0|0\n",
                StandardCharsets.ISO_8859_1);
        write(folder, "u.user", "1|24|M|technician|85711\n2|53|F|other|94043\n");
        return folder;
    }

    static Path csv(Path folder) {
        write(
                folder,
                "ratings.csv",
                "userId,movieId,rating,timestamp\r\n1,20,4.5,964982703\r\n1,10,0.5,964981247\r\n2,20,5.0,964982224\r\n");
        write(
                folder,
                "movies.csv",
                "movieId,title,genres\r\n10,Toy Story (1995),Animation|Comedy\r\n"
                        + "20,\"American President, The \"\"TAP\"\" (1995)\",Comedy|Drama\r\n"
                        + "30,Amélie (2001),(no genres listed)\r\n");
        write(folder, "links.csv", "movieId,imdbId,tmdbId\r\n10,0114709,862\r\n20,0112346,\r\n30,0211915,194\r\n");
        write(folder, "tags.csv", "userId,movieId,tag,timestamp\r\n2,30,\"quirky, French\",1445714994\r\n");
        return folder;
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) {
        return write(folder, name, text.getBytes(charset));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file by its gzip. */
    static Path gzip(Path folder, String name) {
        try {
            Path packed = folder.resolve(name + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(folder.resolve(name), out);
            }
            Files.delete(folder.resolve(name));
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs the files of a folder under a top folder. */
    static Path zip(Path folder, String top, Path target) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                entries.put(top + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(entries, target);
    }

    static Path zip(Map<String, byte[]> entries, Path target) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
