package kinoscope.data.synthetic;

/** The lower halves of posters whose theme lies out of doors. */
final class SampleWildGrounds {
    private SampleWildGrounds() {}

    /** Waves, and a sailing boat or a lighthouse. */
    static void sea(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(22, 98);
        boolean boat = random.below(2) == 0;
        waves(canvas, 118, palette.far(), random);
        if (boat) {
            canvas.polygon(palette.ground(), 1, x - 18, 119, x + 18, 119, x + 12, 129, x - 13, 129);
            canvas.line(x, 119, x, 80, 1.4, palette.ground(), 1);
            canvas.polygon(palette.letters(), 1, x + 1.5, 84, x + 19, 115, x + 1.5, 115);
            canvas.polygon(palette.tint(), 1, x - 1.5, 88, x - 14, 115, x - 1.5, 115);
        } else {
            double side = x < 60 ? 20 : 100;
            canvas.polygon(palette.lamp(), 0.4, side, 79, side < 60 ? 130 : -10, 62, side < 60 ? 130 : -10, 96);
            canvas.polygon(palette.letters(), 1, side - 4, 82, side + 4, 82, side + 7, 132, side - 7, 132);
            for (int k = 0; k < 3; k++) {
                canvas.rectangle(side - 5 - k * 0.7, 90 + 14 * k, side + 5 + k * 0.7, 96 + 14 * k, palette.tint(), 1);
            }
            canvas.rectangle(side - 4, 76, side + 4, 82, palette.lamp(), 1);
            canvas.polygon(palette.ground(), 1, side - 6, 76, side + 6, 76, side, 69);
        }
        waves(canvas, 127, palette.near(), random);
        waves(canvas, 136, palette.ground(), random);
    }

    /** Mountains with snow, and pines. */
    static void frontier(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        for (int k = 0; k < 3; k++) {
            double x = 60 + (k - 1) * random.uniform(34, 50);
            double top = random.uniform(82, 98) - (k == 1 ? 8 : 0);
            double half = random.uniform(38, 50);
            double slope = half / (146 - top);
            canvas.polygon(palette.far(), 1, x - half, 146, x, top, x + half, 146);
            canvas.polygon(palette.near(), 0.6, x, top, x + half, 146, x + half * 0.2, 146);
            double cap = random.uniform(9, 13);
            canvas.polygon(
                    0xf6f7f4,
                    0.95,
                    x,
                    top,
                    x + slope * cap,
                    top + cap,
                    x + slope * cap * 0.4,
                    top + cap * 0.75,
                    x,
                    top + cap * 1.2,
                    x - slope * cap * 0.4,
                    top + cap * 0.7,
                    x - slope * cap,
                    top + cap);
        }
        SampleFigures.hills(canvas, 134, 4, 1.2, random.uniform(), palette.ground(), 1);
        for (int k = 0; k < 9; k++) {
            double x = random.uniform(0, 120);
            double foot = random.uniform(136, 143);
            double height = random.uniform(14, 26);
            for (int tier = 0; tier < 3; tier++) {
                double y = foot - height * tier / 4;
                double half = height * (0.34 - 0.08 * tier);
                canvas.polygon(palette.ground(), 1, x - half, y, x + half, y, x, y - height / 2);
            }
        }
    }

    /** A manor with one lit window, graves and a fence. */
    static void haunt(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(38, 82);
        SampleFigures.hills(canvas, 130, 6, 0.8, random.uniform(), palette.near(), 1);
        int wall = palette.ground();
        canvas.rectangle(x - 18, 104, x + 16, 140, wall, 1);
        canvas.polygon(wall, 1, x - 22, 105, x - 12, 90, x + 12, 90, x + 20, 105);
        canvas.rectangle(x + 8, 88, x + 19, 140, wall, 1);
        canvas.polygon(wall, 1, x + 5, 89, x + 22, 89, x + 13.5, 70);
        canvas.rectangle(x - 14, 82, x - 9, 100, wall, 1);
        canvas.rectangle(x + 11.5, 94, x + 15.5, 101, palette.lamp(), 1);
        canvas.rectangle(x - 12, 112, x - 8, 119, palette.lamp(), random.below(2) == 0 ? 1 : 0.25);
        canvas.rectangle(x - 2, 112, x + 2, 119, palette.lamp(), 0.3);
        SampleFigures.hills(canvas, 138, 3, 1.4, random.uniform(), palette.ground(), 1);
        for (int k = 0; k < 5; k++) {
            double grave = random.uniform(6, 114);
            double size = random.uniform(3, 4.5);
            canvas.rectangle(grave - size, 132, grave + size, 144, palette.far(), 1);
            canvas.disc(grave, 132, size, palette.far(), 1);
        }
        for (double post = 2; post < 120; post += 7) {
            canvas.line(post, 134, post, 146, 1.1, palette.ground(), 1);
            canvas.polygon(palette.ground(), 1, post - 1.6, 134, post + 1.6, 134, post, 130);
        }
        canvas.line(0, 139, 120, 139, 0.9, palette.ground(), 1);
    }

    /** A column of soldiers behind barbed wire, or a flag on a hill. */
    static void duty(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        SampleFigures.hills(canvas, 118, 6, 0.7, random.uniform(), palette.far(), 1);
        if (random.below(2) == 0) {
            for (int k = 0; k < 6; k++) {
                soldier(canvas, 10 + 20 * k + random.uniform(-3, 3), 140, random.uniform(32, 36), palette.ground());
            }
        } else {
            double x = random.uniform(45, 75);
            canvas.polygon(palette.near(), 1, x - 60, 146, x, 116, x + 62, 146);
            canvas.line(x, 122, x, 74, 1.8, palette.ground(), 1);
            canvas.fill(x, 74, x + 28, 96, palette.light(), 1, (px, py) -> {
                double wave = 2 * SampleFigures.sin((px - x) / 26);
                return px > x && py > 76 + wave && py < 92 + wave;
            });
            canvas.fill(x, 74, x + 28, 96, palette.tint(), 1, (px, py) -> {
                double wave = 2 * SampleFigures.sin((px - x) / 26);
                return px > x && py > 81 + wave && py < 87 + wave;
            });
            soldier(canvas, x - 9, 124, 26, palette.ground());
            soldier(canvas, x + 12, 126, 26, palette.ground());
        }
        canvas.rectangle(0, 139, 120, 180, palette.ground(), 1);
        for (double post = random.uniform(0, 14); post < 122; post += 24) {
            canvas.line(post - 4, 146, post + 4, 127, 1.4, palette.dark(), 1);
            canvas.line(post + 4, 146, post - 4, 127, 1.4, palette.dark(), 1);
        }
        canvas.line(0, 133, 120, 131, 0.8, palette.dark(), 1);
        canvas.line(0, 137, 120, 138, 0.8, palette.dark(), 1);
    }

    /** A road to the horizon with telegraph poles. */
    static void road(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double horizon = random.uniform(100, 108);
        double x = random.uniform(46, 74);
        canvas.gradient(palette.far(), palette.near(), horizon, 146);
        int tar = palette.ground();
        canvas.polygon(tar, 1, x - 1.5, horizon, x + 1.5, horizon, 112, 146, 8, 146);
        for (int k = 0; k < 5; k++) {
            double from = horizon + 40 * (k * k + 0.6) / 25;
            double to = Math.min(144, from + 1.2 + 1.5 * k);
            double half = 0.25 + 0.42 * k;
            double shiftFrom = (60 - x) * (from - horizon) / (146 - horizon);
            canvas.polygon(
                    palette.lamp(),
                    1,
                    x + shiftFrom - half,
                    from,
                    x + shiftFrom + half,
                    from,
                    x + shiftFrom + half * 1.3,
                    to,
                    x + shiftFrom - half * 1.3,
                    to);
        }
        int side = random.below(2) == 0 ? -1 : 1;
        double previousX = 0;
        double previousY = 0;
        for (int k = 4; k >= 0; k--) {
            double near = 1.0 / (1 + k);
            double poleX = x + side * 52 * near;
            double foot = horizon + 36 * near;
            double top = foot - 62 * near;
            canvas.line(poleX, foot, poleX, top, 0.6 + 1.8 * near, palette.ground(), 1);
            canvas.line(
                    poleX - 8 * near,
                    top + 5 * near,
                    poleX + 8 * near,
                    top + 5 * near,
                    0.5 + near,
                    palette.ground(),
                    1);
            if (k < 4) {
                canvas.line(previousX, previousY, poleX, top + 5 * near, 0.6, palette.ground(), 0.9);
            }
            previousX = poleX;
            previousY = top + 5 * near;
        }
        car(canvas, x - side * 14, 131, palette);
    }

    private static void waves(SampleCanvas canvas, double top, int colour, SampleRandom random) {
        double shift = random.uniform(0, 14);
        canvas.fill(0, top - 5, 120, 180, colour, 1, (x, y) -> {
            double at = (x + shift) / 15;
            double u = at - (int) at - 0.5;
            return y >= top - 4 + 16 * u * u;
        });
    }

    private static void soldier(SampleCanvas canvas, double x, double feet, double height, int colour) {
        SampleFigures.person(canvas, x, feet, height, false, colour);
        canvas.ellipse(x, feet - height + height * 0.1, height * 0.2, height * 0.11, colour, 1);
        canvas.line(x + height * 0.22, feet - height * 0.3, x + height * 0.1, feet - height * 1.12, 1.2, colour, 1);
    }

    private static void car(SampleCanvas canvas, double x, double y, SamplePalette palette) {
        canvas.rectangle(x - 9, y - 5, x + 9, y + 3, palette.tint(), 1);
        canvas.polygon(palette.tint(), 1, x - 7, y - 5, x - 5, y - 11, x + 5, y - 11, x + 7, y - 5);
        canvas.polygon(palette.dark(), 1, x - 5, y - 5.5, x - 3.8, y - 9.5, x + 3.8, y - 9.5, x + 5, y - 5.5);
        canvas.disc(x - 6.5, y - 1, 1.5, palette.lamp(), 1);
        canvas.disc(x + 6.5, y - 1, 1.5, palette.lamp(), 1);
        canvas.rectangle(x - 8, y + 3, x - 4.5, y + 6, palette.dark(), 1);
        canvas.rectangle(x + 4.5, y + 3, x + 8, y + 6, palette.dark(), 1);
    }
}
