package kinoscope.data.synthetic;

/** The lower halves of posters whose theme lies among people and their works. */
final class SampleTownGrounds {
    private SampleTownGrounds() {}

    /** Gears and a pylon. */
    static void machine(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double mast = random.below(2) == 0 ? 20 : 100;
        canvas.line(mast - 9, 146, mast, 70, 1.6, palette.ground(), 1);
        canvas.line(mast + 9, 146, mast, 70, 1.6, palette.ground(), 1);
        for (int k = 0; k < 5; k++) {
            double y = 82 + 13 * k;
            double half = 1.4 + 1.55 * k;
            canvas.line(mast - half, y, mast + half + 1.5, y + 12, 0.8, palette.ground(), 1);
            canvas.line(mast + half, y, mast - half - 1.5, y + 12, 0.8, palette.ground(), 1);
        }
        canvas.disc(mast, 70, 2.4, palette.lamp(), 1);
        canvas.ring(mast, 70, 6, 0.9, palette.lamp(), 0.7);
        canvas.ring(mast, 70, 10, 0.8, palette.lamp(), 0.45);
        double other = 120 - mast;
        gear(canvas, other + random.uniform(-6, 6), 132, 30, 13, palette.far(), palette.ground(), random);
        gear(canvas, 60 + random.uniform(-8, 6), 128, 18, 10, palette.near(), palette.lamp(), random);
        gear(canvas, other < 60 ? 6 : 114, 104, 14, 9, palette.near(), palette.ground(), random);
        canvas.rectangle(0, 141, 120, 180, palette.ground(), 1);
        for (double rivet = 5; rivet < 120; rivet += 11) {
            canvas.disc(rivet, 144.5, 1.2, palette.far(), 1);
        }
    }

    /** A row of houses with warm windows. */
    static void hearth(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        SampleFigures.hills(canvas, 122, 5, 0.9, random.uniform(), palette.far(), 1);
        for (double x = random.uniform(-10, 0); x < 120; ) {
            double width = random.uniform(24, 34);
            double eaves = random.uniform(110, 118);
            double ridge = eaves - random.uniform(12, 18);
            int wall = random.below(2) == 0 ? palette.near() : palette.ground();
            double chimney = x + width * 0.72;
            canvas.rectangle(chimney, ridge - 2, chimney + 4, eaves, wall, 1);
            for (int k = 0; k < 4; k++) {
                canvas.disc(chimney + 2 + 2.2 * k, ridge - 6 - 5.5 * k, 2 + 0.8 * k, 0xffffff, 0.3 - 0.05 * k);
            }
            canvas.rectangle(x, eaves, x + width, 150, wall, 1);
            canvas.polygon(palette.tint(), 1, x - 2.5, eaves, x + width / 2, ridge, x + width + 2.5, eaves);
            for (int k = 0; k < 2; k++) {
                double window = x + width * (0.2 + 0.4 * k);
                canvas.rectangle(
                        window, eaves + 6, window + 6, eaves + 15, palette.lamp(), random.below(4) == 0 ? 0.3 : 1);
                canvas.rectangle(window + 2.6, eaves + 6, window + 3.4, eaves + 15, wall, 1);
            }
            x += width;
        }
        canvas.rectangle(0, 141, 120, 180, palette.ground(), 1);
    }

    /** A courthouse, and someone on its steps. */
    static void law(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(52, 68);
        canvas.polygon(palette.far(), 1, x - 48, 104, x, 84, x + 48, 104);
        canvas.polygon(palette.near(), 1, x - 36, 102, x, 88, x + 36, 102);
        canvas.rectangle(x - 46, 104, x + 46, 109, palette.near(), 1);
        canvas.rectangle(x - 42, 109, x + 42, 140, palette.ground(), 1);
        for (int k = 0; k < 6; k++) {
            double column = x - 40 + 14.6 * k;
            canvas.rectangle(column, 111, column + 7, 138, palette.far(), 1);
            canvas.rectangle(column - 1, 109, column + 8, 112, palette.far(), 1);
            canvas.rectangle(column - 1, 136, column + 8, 139, palette.far(), 1);
            canvas.rectangle(column + 4.6, 112, column + 7, 136, palette.near(), 0.7);
        }
        canvas.line(x, 91, x, 101, 1, palette.lamp(), 1);
        canvas.line(x - 6, 93.5, x + 6, 93.5, 1, palette.lamp(), 1);
        canvas.ellipse(x - 6, 98, 3, 1.5, palette.lamp(), 1);
        canvas.ellipse(x + 6, 98, 3, 1.5, palette.lamp(), 1);
        for (int step = 0; step < 3; step++) {
            double half = 48 + 6 * step;
            canvas.rectangle(
                    x - half,
                    138 + 2.6 * step,
                    x + half,
                    141 + 2.6 * step,
                    step == 1 ? palette.far() : palette.near(),
                    1);
        }
        canvas.rectangle(0, 145, 120, 180, palette.ground(), 1);
        SampleFigures.person(canvas, x + random.uniform(-34, 34), 145, 20, random.below(2) == 0, palette.dark());
    }

    /** Curtains to both sides, boards, and someone in the light. */
    static void stage(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        canvas.polygon(palette.lamp(), 0.3, 56, 0, 64, 0, 96, 138, 24, 138);
        canvas.rectangle(0, 132, 120, 180, palette.ground(), 1);
        canvas.ellipse(60, 136, 38, 6, palette.lamp(), 0.85);
        double x = random.uniform(52, 68);
        SampleFigures.person(canvas, x, 137, 38, random.below(2) == 0, palette.dark());
        double arm = random.uniform(-12, -4);
        canvas.line(x - 5, 112, x - 15, 112 + arm, 3.2, palette.dark(), 1);
        canvas.line(x + 5, 112, x + 15, 112 - arm / 2, 3.2, palette.dark(), 1);
        double hem = random.uniform(15, 20);
        for (int side = 0; side < 2; side++) {
            for (int fold = 0; fold < 4; fold++) {
                double from = fold * 7.0;
                double low = from + (fold - 1.5) * 1.5;
                int colour = fold % 2 == 0 ? palette.tint() : palette.far();
                double a = side == 0 ? from : 120 - from;
                double b = side == 0 ? from + 7.5 : 120 - from - 7.5;
                double c = side == 0 ? low + 7.5 : 120 - low - 7.5;
                double d = side == 0 ? low - 2 : 120 - low + 2;
                canvas.polygon(colour, 1, a, 0, b, 0, c, 141, d, 141);
            }
        }
        for (int swag = 0; swag < 5; swag++) {
            canvas.ellipse(24.0 * swag + 12, 0, 14, hem, swag % 2 == 0 ? palette.far() : palette.tint(), 1);
        }
    }

    /** Two people on a flowering hill, under an umbrella or by a lamp. */
    static void letters(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        SampleFigures.hills(canvas, 116, 6, 1.1, random.uniform(), palette.far(), 1);
        double middle = random.uniform(46, 74);
        canvas.ellipse(middle, 150, 92, 30, palette.ground(), 1);
        for (int k = 0; k < 16; k++) {
            double x = random.uniform(0, 120);
            double slope = (x - middle) / 92;
            double y = 150 - 30 * StrictMath.sqrt(Math.max(0, 1 - slope * slope));
            double stem = random.uniform(2, 5);
            canvas.line(x, y + 1, x, y - stem, 0.7, palette.ground(), 1);
            canvas.disc(x, y - stem, 1.5, k % 3 == 0 ? palette.letters() : palette.tint(), 1);
        }
        double apart = random.uniform(4.5, 7);
        SampleFigures.person(canvas, middle - apart, 121, 31, true, palette.dark());
        SampleFigures.person(canvas, middle + apart, 121, 34, false, palette.dark());
        canvas.line(middle - apart + 2, 103, middle + apart - 2, 104, 2, palette.dark(), 1);
        if (random.below(2) == 0) {
            canvas.fill(middle - 19, 74, middle + 19, 92, palette.tint(), 1, (x, y) -> {
                double dx = (x - middle) / 19;
                double dy = (y - 90) / 14;
                double scallop = (x - middle + 57) / 9.5;
                double u = scallop - (int) scallop - 0.5;
                return dx * dx + dy * dy <= 1 && y < 88 + 8 * u * u;
            });
            canvas.line(middle, 88, middle, 106, 1.1, palette.dark(), 1);
        } else {
            double lamp = middle + (random.below(2) == 0 ? -30 : 30);
            canvas.glow(lamp, 84, 17, palette.lamp(), 0.5);
            canvas.line(lamp, 124, lamp, 88, 1.8, palette.ground(), 1);
            canvas.disc(lamp, 84, 4, palette.lamp(), 1);
            SampleFigures.heart(canvas, middle, 78, 5.5, palette.tint(), 1);
        }
        canvas.rectangle(0, 143, 120, 180, palette.ground(), 1);
    }

    private static void gear(
            SampleCanvas canvas, double x, double y, double r, int teeth, int colour, int hub, SampleRandom random) {
        double phase = random.uniform();
        for (int k = 0; k < teeth; k++) {
            double a = (k + phase) / teeth;
            double c = SampleFigures.cos(a);
            double s = SampleFigures.sin(a);
            canvas.line(x + 0.8 * r * c, y + 0.8 * r * s, x + r * 1.1 * c, y + r * 1.1 * s, r * 0.22, colour, 1);
        }
        canvas.disc(x, y, r, colour, 1);
        canvas.ring(x, y, r * 0.68, r * 0.1, hub, 0.6);
        canvas.disc(x, y, r * 0.3, hub, 1);
    }
}
