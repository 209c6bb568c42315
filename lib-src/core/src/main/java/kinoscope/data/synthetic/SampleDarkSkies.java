package kinoscope.data.synthetic;

/** The upper halves of posters of grim genres. */
final class SampleDarkSkies {
    private SampleDarkSkies() {}

    /** A blood-red moon behind bare branches, and bats. */
    static void horror(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(40, 80);
        double y = random.uniform(42, 58);
        double r = random.uniform(25, 34);
        canvas.glow(x, y, r * 2, palette.light(), 0.3);
        canvas.disc(x, y, r, palette.light(), 1);
        for (int k = 0; k < 5; k++) {
            double a = random.uniform();
            double d = r * random.uniform(0.1, 0.7);
            canvas.disc(
                    x + d * SampleFigures.cos(a),
                    y + d * SampleFigures.sin(a),
                    random.uniform(2, 6),
                    palette.bottom(),
                    0.35);
        }
        boolean left = random.below(2) == 0;
        SampleFigures.branch(canvas, left ? -4 : 124, 120, left ? -0.2 : 0.7, 34, palette.dark(), random);
        SampleFigures.branch(canvas, left ? 126 : -6, 14, left ? 0.45 : 0.06, 22, palette.dark(), random);
        for (int k = 0; k < 4; k++) {
            bat(canvas, random.uniform(15, 105), random.uniform(12, 90), random.uniform(3, 7), palette.dark());
        }
    }

    /** Rings that draw the look into an eye. */
    static void thriller(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(45, 75);
        double y = random.uniform(48, 66);
        double step = random.uniform(7, 10);
        double drift = random.uniform(-0.12, 0.12);
        for (int k = 14; k > 0; k--) {
            int colour = k % 2 == 0 ? palette.bottom() : palette.top();
            canvas.disc(x + drift * k * step, y + drift * k * step * 0.6, 12 + k * step, colour, 0.9);
        }
        canvas.fill(x - 26, y - 16, x + 26, y + 16, palette.light(), 1, (px, py) -> {
            double dx = px - x;
            double up = py - (y + 22);
            double down = py - (y - 22);
            return dx * dx + up * up <= 34 * 34 && dx * dx + down * down <= 34 * 34;
        });
        canvas.disc(x, y, 10.5, palette.tint(), 1);
        canvas.disc(x, y, 5, palette.dark(), 1);
        canvas.disc(x + 3, y - 3.5, 2, palette.light(), 1);
    }

    /** A skyline with late lights. */
    static void crime(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double moon = random.uniform(25, 95);
        canvas.glow(moon, 32, 34, palette.light(), 0.25);
        canvas.disc(moon, 32, random.uniform(9, 14), palette.light(), 0.95);
        for (int row = 0; row < 2; row++) {
            int wall = SampleCanvas.mix(palette.dark(), palette.bottom(), row == 0 ? 110 : 30);
            for (double x = random.uniform(-12, 0); x < 120; ) {
                double width = random.uniform(11, 21);
                double roof = random.uniform(38, 74) + 16 * row;
                canvas.rectangle(x, roof, x + width, 150, wall, 1);
                if (random.below(3) == 0) {
                    canvas.line(x + width / 2, roof, x + width / 2, roof - 10, 1, wall, 1);
                }
                for (double wy = roof + 5; wy < 118; wy += 6) {
                    for (double wx = x + 2.5; wx < x + width - 3; wx += 4.5) {
                        if (random.below(10) < 3) {
                            canvas.rectangle(wx, wy, wx + 2, wy + 3, palette.lamp(), row == 0 ? 0.6 : 1);
                        }
                    }
                }
                x += width + random.uniform(0, 3);
            }
        }
    }

    /** A man in a hat under a lamp, striped by blinds. */
    static void filmNoir(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(44, 76);
        double lamp = x + random.uniform(-22, 22);
        canvas.polygon(palette.light(), 0.55, lamp - 5, 14, lamp + 5, 14, x + 52, 130, x - 52, 130);
        canvas.polygon(palette.light(), 0.4, lamp - 3, 14, lamp + 3, 14, x + 34, 130, x - 34, 130);
        canvas.line(lamp, 0, lamp, 12, 1.2, palette.dark(), 1);
        canvas.polygon(palette.dark(), 1, lamp - 3, 8, lamp + 3, 8, lamp + 10, 16, lamp - 10, 16);
        double y = random.uniform(60, 68);
        canvas.ellipse(x, y, 10, 13, palette.dark(), 1);
        canvas.ellipse(x, y - 7, 19, 3.6, palette.dark(), 1);
        canvas.polygon(
                palette.dark(),
                1,
                x - 10.5,
                y - 8,
                x - 9,
                y - 19,
                x - 2,
                y - 21,
                x + 2,
                y - 19.5,
                x + 9,
                y - 20,
                x + 10.5,
                y - 8);
        canvas.polygon(
                palette.dark(),
                1,
                x - 6,
                y + 8,
                x + 6,
                y + 8,
                x + 30,
                y + 26,
                x + 34,
                150,
                x - 34,
                150,
                x - 30,
                y + 26);
        canvas.disc(x + 13, y + 7, 1.3, 0xff8a3c, 1);
        double slant = random.uniform(-0.18, 0.18);
        double gap = random.uniform(8, 11);
        canvas.fill(0, 0, 120, 150, palette.dark(), 0.55, (px, py) -> {
            double at = (py + slant * px + 200) / gap;
            return at - (int) at < 0.42;
        });
    }

    /** A glowing keyhole or a magnifying glass in the fog. */
    static void mystery(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(48, 72);
        double y = random.uniform(42, 54);
        if (random.below(2) == 0) {
            canvas.glow(x, y + 12, 54, palette.light(), 0.35);
            canvas.disc(x, y, 15, palette.light(), 1);
            canvas.polygon(palette.light(), 1, x - 5, y + 8, x + 5, y + 8, x + 14, y + 52, x - 14, y + 52);
            SampleFigures.person(canvas, x, y + 52, 30, random.below(2) == 0, palette.dark());
        } else {
            canvas.glow(x, y, 50, palette.light(), 0.3);
            canvas.line(x + 17, y + 17, x + 40, y + 42, 7, palette.dark(), 1);
            canvas.disc(x, y, 27, palette.dark(), 1);
            canvas.disc(x, y, 22.5, palette.light(), 0.95);
            double print = random.uniform(-3, 3);
            for (int k = 1; k < 6; k++) {
                canvas.ring(x + print * k / 3, y + 1, k * 3.6, 1.3, palette.tint(), 0.9);
            }
        }
        for (int k = 0; k < 7; k++) {
            double fog = random.uniform(70, 125);
            canvas.ellipse(random.uniform(0, 120), fog, random.uniform(26, 50), random.uniform(3, 7), 0xdfe8ea, 0.16);
        }
    }

    /** Searchlights, smoke and bombers. */
    static void war(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        for (int k = 0; k < 3; k++) {
            double foot = random.uniform(5, 115);
            double head = random.uniform(-10, 130);
            canvas.polygon(palette.light(), 0.28, foot - 2, 140, foot + 2, 140, head + 13, -6, head - 13, -6);
        }
        double fire = random.uniform(20, 100);
        canvas.glow(fire, 122, 44, 0xff7a2a, 0.5);
        for (int k = 0; k < 9; k++) {
            canvas.disc(
                    fire + random.uniform(-9, 9) + k * 2.4,
                    112 - 8 * k,
                    random.uniform(6, 9) + k,
                    SampleCanvas.mix(palette.dark(), palette.bottom(), 8 * k),
                    0.55);
        }
        double x = random.uniform(25, 55);
        double y = random.uniform(22, 36);
        for (int k = 0; k < 3; k++) {
            plane(canvas, x + 20 * k, y + (k == 1 ? -9 : 4 * k), 8.5, palette.dark());
        }
    }

    private static void plane(SampleCanvas canvas, double x, double y, double size, int colour) {
        canvas.line(x, y - size, x, y + size * 0.9, size * 0.28, colour, 1);
        canvas.line(x - size, y - size * 0.1, x + size, y - size * 0.1, size * 0.34, colour, 1);
        canvas.line(x - size * 0.4, y + size * 0.8, x + size * 0.4, y + size * 0.8, size * 0.22, colour, 1);
    }

    private static void bat(SampleCanvas canvas, double x, double y, double size, int colour) {
        canvas.polygon(
                colour,
                1,
                x,
                y,
                x + size * 0.3,
                y - size * 0.45,
                x + size * 0.9,
                y - size * 0.7,
                x + size * 1.6,
                y - size * 0.1,
                x + size,
                y - size * 0.1,
                x + size * 0.5,
                y + size * 0.25,
                x,
                y + size * 0.6,
                x - size * 0.5,
                y + size * 0.25,
                x - size,
                y - size * 0.1,
                x - size * 1.6,
                y - size * 0.1,
                x - size * 0.9,
                y - size * 0.7,
                x - size * 0.3,
                y - size * 0.45);
    }
}
