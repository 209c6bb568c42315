package kinoscope.data.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes titles in capitals of round strokes; the letters come from a resource, since fonts differ between machines. */
final class SampleLettering {
    private static final double LETTER_WIDTH = 4;
    private static final double LETTER_HEIGHT = 6;
    private static final double GAP = 2;
    private static final double NARROW = 1.6;
    private static final double LINE = 9.5;
    private static final double LARGEST = 2.4;

    private final Map<Character, List<double[]>> strokes = new HashMap<>();

    SampleLettering() {
        for (String line : SampleVocabulary.load("lettering").of("strokes")) {
            List<double[]> lines = new ArrayList<>();
            for (String stroke : line.substring(2).split(";")) {
                String[] numbers = stroke.split("[ ,]");
                double[] xy = new double[numbers.length];
                for (int i = 0; i < xy.length; i++) {
                    xy[i] = Double.parseDouble(numbers[i]);
                }
                lines.add(xy);
            }
            strokes.put(line.charAt(0), lines);
        }
    }

    /** Writes a text centred into a box, in as many lines as make it largest. */
    void write(SampleCanvas canvas, String text, double left, double top, double right, double bottom, int colour) {
        String plain = Normalizer.normalize(text.replace("Ø", "O").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        List<String> best = List.of();
        double scale = 0;
        for (int lines = 1; lines <= 4; lines++) {
            List<String> wrapped = wrap(plain, lines);
            double fit = Math.min(
                    (bottom - top) / (LINE * (wrapped.size() - 1) + LETTER_HEIGHT), (right - left) / widest(wrapped));
            if (fit > scale) {
                scale = fit;
                best = wrapped;
            }
        }
        scale = Math.min(scale, LARGEST);
        double y = (top + bottom - scale * (LINE * (best.size() - 1) + LETTER_HEIGHT)) / 2;
        for (String line : best) {
            writeLine(canvas, line, (left + right - scale * width(line)) / 2, y, scale, colour);
            y += scale * LINE;
        }
    }

    private void writeLine(SampleCanvas canvas, String line, double x, double y, double scale, int colour) {
        double thick = Math.max(0.9, scale * 1.05);
        for (char letter : line.toCharArray()) {
            double shift = (LETTER_WIDTH - advance(letter) + GAP) / 2;
            for (double[] xy : strokes.getOrDefault(letter, List.of())) {
                for (int i = 0; i + 3 < xy.length; i += 2) {
                    canvas.line(
                            x + scale * (xy[i] - shift),
                            y + scale * xy[i + 1],
                            x + scale * (xy[i + 2] - shift),
                            y + scale * xy[i + 3],
                            thick,
                            colour,
                            1);
                }
            }
            x += scale * advance(letter);
        }
    }

    /** Breaks between words so that the longest of the given number of lines is as short as greedy filling makes it. */
    private static List<String> wrap(String text, int lines) {
        String[] words = text.split(" ");
        for (double limit = width(text) / lines; ; limit += GAP) {
            List<String> wrapped = new ArrayList<>();
            String line = words[0];
            for (int w = 1; w < words.length; w++) {
                if (width(line + " " + words[w]) <= limit) {
                    line += " " + words[w];
                } else {
                    wrapped.add(line);
                    line = words[w];
                }
            }
            wrapped.add(line);
            if (wrapped.size() <= lines) {
                return wrapped;
            }
        }
    }

    private static double widest(List<String> lines) {
        return lines.stream().mapToDouble(SampleLettering::width).max().orElseThrow();
    }

    private static double width(String line) {
        double width = -GAP;
        for (char letter : line.toCharArray()) {
            width += advance(letter);
        }
        return width;
    }

    private static double advance(char letter) {
        return "I!':,. ".indexOf(letter) >= 0 ? NARROW + GAP - (letter == 'I' ? 0.6 : 0) : LETTER_WIDTH + GAP;
    }
}
