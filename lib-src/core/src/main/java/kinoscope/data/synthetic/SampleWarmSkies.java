package kinoscope.data.synthetic;

/** The upper halves of posters of genres of feeling and play. */
final class SampleWarmSkies {
    private SampleWarmSkies() {}

    /** Hearts rising before a pale sun. */
    static void romance(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(42, 78);
        double y = random.uniform(50, 62);
        canvas.disc(x, y, 44, 0xffffff, 0.28);
        canvas.disc(x, y, 36, 0xffffff, 0.25);
        double size = random.uniform(19, 25);
        if (random.below(2) == 0) {
            SampleFigures.heart(canvas, x, y, size, palette.light(), 1);
            SampleFigures.heart(canvas, x - size * 0.35, y - size * 0.35, size * 0.28, 0xffffff, 0.35);
        } else {
            SampleFigures.heart(canvas, x - 11, y - 4, size * 0.8, palette.light(), 0.95);
            SampleFigures.heart(canvas, x + 12, y + 6, size * 0.75, palette.tint(), 0.8);
        }
        for (int k = 0; k < 10; k++) {
            SampleFigures.heart(
                    canvas,
                    random.uniform(6, 114),
                    random.uniform(8, 118),
                    random.uniform(2, 5),
                    k % 2 == 0 ? palette.light() : 0xffffff,
                    0.65);
        }
    }

    /** Overlapping fields and discs. */
    static void drama(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(44, 58);
        double y = random.uniform(46, 66);
        double r = random.uniform(26, 33);
        double apart = random.uniform(20, 30);
        switch (random.below(3)) {
            case 0 -> {
                canvas.disc(x - 6, y, r, palette.light(), 0.85);
                canvas.disc(x - 6 + apart, y + 8, r, palette.tint(), 0.75);
            }
            case 1 -> {
                double edge = random.uniform(48, 72);
                canvas.rectangle(edge, 0, 120, 150, palette.top(), 0.8);
                canvas.fill(
                        60 - r,
                        y - r,
                        60 + r,
                        y + r,
                        palette.light(),
                        0.9,
                        (px, py) -> px < edge && (px - 60) * (px - 60) + (py - y) * (py - y) <= r * r);
                canvas.fill(
                        60 - r,
                        y - r,
                        60 + r,
                        y + r,
                        palette.tint(),
                        0.95,
                        (px, py) -> px >= edge && (px - 60) * (px - 60) + (py - y) * (py - y) <= r * r);
            }
            default -> {
                double left = random.uniform(26, 44);
                canvas.rectangle(left, 22, left + 48, 98, palette.light(), 0.8);
                canvas.rectangle(left + 4, 26, left + 22, 94, palette.top(), 0.75);
                canvas.rectangle(left + 26, 26, left + 44, 94, palette.bottom(), 0.9);
                canvas.polygon(palette.light(), 0.25, left, 98, left + 48, 98, left + 80, 150, left - 24, 150);
                SampleFigures.person(
                        canvas, left + random.uniform(12, 36), 97, 46, random.below(2) == 0, palette.dark());
            }
        }
    }

    /** Polka dots, spectacles and a moustache. */
    static void comedy(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double gap = random.uniform(13, 18);
        for (int row = 0; row * gap * 0.5 < 140; row++) {
            for (double x = row % 2 == 0 ? 0 : gap / 2; x < 124; x += gap) {
                canvas.disc(x, row * gap * 0.5, gap * 0.17, palette.light(), 0.6);
            }
        }
        double x = random.uniform(52, 68);
        double y = random.uniform(56, 66);
        canvas.disc(x, y, 33, SampleCanvas.mix(palette.light(), 0xffd9b0, 128), 1);
        if (random.below(2) == 0) {
            canvas.ellipse(x, y - 27, 34, 5, palette.dark(), 1);
            canvas.fill(x - 21, y - 50, x + 21, y - 27, palette.dark(), 1, (px, py) -> {
                double dx = (px - x) / 21;
                double dy = (py - y + 27) / 23;
                return dx * dx + dy * dy <= 1;
            });
            canvas.rectangle(x - 21, y - 34, x + 21, y - 30, palette.tint(), 1);
        } else {
            SampleFigures.burst(canvas, x, y - 38, 8, 6, 15, 0.2, palette.tint(), random);
        }
        for (int side = -1; side <= 1; side += 2) {
            canvas.ring(x + side * 12, y - 5, 8.5, 2.4, palette.dark(), 1);
            canvas.disc(x + side * 12 + random.uniform(-3, 3), y - 4, 2.6, palette.dark(), 1);
            canvas.ellipse(x + side * 7.5, y + 12, 8.5, 4.2, palette.dark(), 1);
        }
        canvas.line(x - 4, y - 5, x + 4, y - 5, 2, palette.dark(), 1);
        canvas.ellipse(x, y + 5, 4.2, 4.8, palette.tint(), 1);
        canvas.ellipse(x, y + 21, 7, 3.6, 0xc23b4e, 1);
    }

    /** Spotlights, and notes along a swinging stave. */
    static void musical(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        for (int k = 0; k < 3; k++) {
            double lamp = 20 + 40 * k;
            double foot = random.uniform(10, 110);
            canvas.polygon(palette.light(), 0.22, lamp - 2, -2, lamp + 2, -2, foot + 24, 140, foot - 24, 140);
        }
        double base = random.uniform(46, 58);
        double phase = random.uniform();
        double swing = random.uniform(8, 14);
        for (int stave = 0; stave < 5; stave++) {
            for (int x = 0; x < 120; x += 4) {
                canvas.line(
                        x,
                        base + 7 * stave + swing * SampleFigures.sin(phase + x / 120.0),
                        x + 4,
                        base + 7 * stave + swing * SampleFigures.sin(phase + (x + 4) / 120.0),
                        0.9,
                        palette.light(),
                        0.9);
            }
        }
        for (int k = 0; k < 5; k++) {
            double x = 14 + 22 * k + random.uniform(-4, 4);
            double y = base + 7 * random.below(5) + swing * SampleFigures.sin(phase + x / 120.0);
            canvas.ellipse(x, y, 5, 3.8, palette.light(), 1);
            canvas.line(x + 4.2, y, x + 4.2, y - 22, 1.5, palette.light(), 1);
            canvas.line(x + 4.2, y - 22, x + 11, y - 17, 2.2, palette.light(), 1);
        }
        SampleFigures.stars(canvas, 24, palette.light(), random);
    }

    /** A round animal face. */
    static void animation(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        for (int k = 0; k < 6; k++) {
            canvas.disc(random.uniform(0, 120), random.uniform(0, 120), random.uniform(6, 16), 0xffffff, 0.22);
        }
        double x = random.uniform(48, 72);
        double y = random.uniform(56, 68);
        int fur = palette.light();
        int inner = SampleCanvas.mix(fur, 0xff7f9f, 128);
        boolean tall = random.below(2) == 0;
        for (int side = -1; side <= 1; side += 2) {
            double ear = x + side * (tall ? 13 : 24);
            double up = tall ? y - 38 : y - 23;
            canvas.ellipse(ear, up, tall ? 7 : 11, tall ? 20 : 11, fur, 1);
            canvas.ellipse(ear, up, tall ? 3.5 : 6, tall ? 14 : 6, inner, 1);
        }
        canvas.ellipse(x, y, 34, 30, fur, 1);
        for (int side = -1; side <= 1; side += 2) {
            canvas.ellipse(x + side * 12, y - 5, 6.5, 8, 0xffffff, 1);
            canvas.disc(x + side * 11 + 1, y - 4, 4, palette.dark(), 1);
            canvas.disc(x + side * 11 + 2.2, y - 5.6, 1.3, 0xffffff, 1);
            canvas.ellipse(x + side * 23, y + 7, 5.5, 3.6, inner, 0.8);
        }
        canvas.ellipse(x, y + 6, 4.6, 3.2, palette.dark(), 1);
        canvas.fill(x - 11, y + 10, x + 11, y + 21, 0xb3324a, 1, (px, py) -> {
            double dx = (px - x) / 11;
            double dy = (py - y - 10) / 10;
            return dx * dx + dy * dy <= 1;
        });
    }

    /** A sun, clouds, bunting and balloons. */
    static void childrens(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double sun = random.below(2) == 0 ? 22 : 98;
        SampleFigures.rays(canvas, sun, 26, 12, random.uniform(), 0xffffff, 0.3);
        canvas.disc(sun, 26, 15, 0xffd84d, 1);
        for (int k = 0; k < 4; k++) {
            SampleFigures.cloud(
                    canvas, random.uniform(5, 115), random.uniform(38, 108), random.uniform(8, 13), 0xffffff, 0.85);
        }
        int[] paint = {palette.light(), palette.tint(), 0xffd84d, 0x4cc38a, 0x9b6be0};
        for (int k = 0; k < 10; k++) {
            double x = 12.0 * k;
            canvas.polygon(paint[k % paint.length], 1, x, 0, x + 12, 0, x + 6, 10);
        }
        int balloons = 3 + random.below(3);
        double knot = random.uniform(45, 75);
        for (int k = 0; k < balloons; k++) {
            double x = knot + (k - (balloons - 1) / 2.0) * 19 + random.uniform(-3, 3);
            double y = random.uniform(44, 68);
            canvas.line(x, y + 14, knot, 124, 0.8, palette.dark(), 0.8);
            canvas.ellipse(x, y, 11.5, 14, paint[k % paint.length], 1);
            canvas.polygon(paint[k % paint.length], 1, x - 2.5, y + 16.5, x + 2.5, y + 16.5, x, y + 13);
            canvas.ellipse(x - 4, y - 5, 2.4, 4, 0xffffff, 0.55);
        }
    }
}
