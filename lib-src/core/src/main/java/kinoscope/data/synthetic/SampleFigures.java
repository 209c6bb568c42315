package kinoscope.data.synthetic;

/** Figures that several motifs share. */
final class SampleFigures {
    private SampleFigures() {}

    static double sin(double turn) {
        return StrictMath.sin(2 * StrictMath.PI * turn);
    }

    static double cos(double turn) {
        return StrictMath.cos(2 * StrictMath.PI * turn);
    }

    /** Small points of light in the upper part of the picture. */
    static void stars(SampleCanvas canvas, int count, int colour, SampleRandom random) {
        for (int k = 0; k < count; k++) {
            double size = random.uniform(0.35, 1.0);
            canvas.disc(random.uniform(0, 120), random.uniform(0, 125), size, colour, random.uniform(0.4, 1));
        }
    }

    static void heart(SampleCanvas canvas, double cx, double cy, double size, int colour, double opacity) {
        canvas.fill(cx - 1.3 * size, cy - 1.3 * size, cx + 1.3 * size, cy + 1.3 * size, colour, opacity, (px, py) -> {
            double x = (px - cx) / size;
            double y = (cy - py) / size;
            double a = x * x + y * y - 1;
            return a * a * a - x * x * y * y * y <= 0;
        });
    }

    /** Wedges of light around a point. */
    static void rays(SampleCanvas canvas, double cx, double cy, int count, double phase, int colour, double opacity) {
        for (int k = 0; k < count; k++) {
            double from = (k + phase) / count;
            double to = from + 0.5 / count;
            canvas.polygon(
                    colour,
                    opacity,
                    cx,
                    cy,
                    cx + 220 * cos(from),
                    cy + 220 * sin(from),
                    cx + 220 * cos(to),
                    cy + 220 * sin(to));
        }
    }

    /** A star with points between two radii; the outer ones vary by a share of themselves. */
    static void burst(
            SampleCanvas canvas,
            double cx,
            double cy,
            int points,
            double inner,
            double outer,
            double vary,
            int colour,
            SampleRandom random) {
        double[] xy = new double[4 * points];
        double phase = random.uniform();
        for (int k = 0; k < 2 * points; k++) {
            double r = k % 2 == 0 ? outer * (1 - vary * random.uniform()) : inner;
            xy[2 * k] = cx + r * cos((k + phase) / (2.0 * points));
            xy[2 * k + 1] = cy + r * sin((k + phase) / (2.0 * points));
        }
        canvas.polygon(colour, 1, xy);
    }

    /** A cloud of three puffs. */
    static void cloud(SampleCanvas canvas, double cx, double cy, double size, int colour, double opacity) {
        canvas.ellipse(cx, cy, size * 1.5, size * 0.55, colour, opacity);
        canvas.disc(cx - size * 0.5, cy - size * 0.35, size * 0.6, colour, opacity);
        canvas.disc(cx + size * 0.4, cy - size * 0.45, size * 0.75, colour, opacity);
    }

    /** A standing person seen from afar. */
    static void person(SampleCanvas canvas, double x, double feet, double height, boolean skirt, int colour) {
        double head = height * 0.14;
        canvas.disc(x, feet - height + head, head, colour, 1);
        double shoulder = feet - height * 0.72;
        double half = height * (skirt ? 0.11 : 0.15);
        double hem = height * (skirt ? 0.24 : 0.12);
        canvas.polygon(
                colour,
                1,
                x - half,
                shoulder,
                x + half,
                shoulder,
                x + hem,
                feet - height * 0.25,
                x - hem,
                feet - height * 0.25);
        canvas.line(x - half * 0.5, feet - height * 0.3, x - half * 0.6, feet, height * 0.1, colour, 1);
        canvas.line(x + half * 0.5, feet - height * 0.3, x + half * 0.6, feet, height * 0.1, colour, 1);
    }

    /** A bare branch that forks until it is short. */
    static void branch(
            SampleCanvas canvas, double x, double y, double turn, double length, int colour, SampleRandom random) {
        double endX = x + length * cos(turn);
        double endY = y + length * sin(turn);
        canvas.line(x, y, endX, endY, 0.6 + length / 9, colour, 1);
        if (length > 5) {
            branch(canvas, endX, endY, turn + random.uniform(0.04, 0.12), length * 0.72, colour, random);
            branch(canvas, endX, endY, turn - random.uniform(0.04, 0.12), length * 0.66, colour, random);
        }
    }

    /** Rolling ground from a wavy upper edge down to the picture's end. */
    static void hills(
            SampleCanvas canvas, double top, double swing, double waves, double phase, int colour, double opacity) {
        double[] edge = new double[SampleCanvas.WIDTH + 1];
        for (int x = 0; x < edge.length; x++) {
            edge[x] =
                    top + swing * sin(phase + waves * x / 120) + swing * 0.4 * sin(2.3 * phase + 2.7 * waves * x / 120);
        }
        canvas.fill(0, top - 1.5 * swing, 120, 180, colour, opacity, (x, y) -> {
            int left = (int) x;
            return y >= edge[left] + (edge[left + 1] - edge[left]) * (x - left);
        });
    }
}
