package kinoscope.data.synthetic;

/** The upper halves of posters of genres that travel far. */
final class SampleWideSkies {
    private SampleWideSkies() {}

    /** Stars, a ringed planet and a rocket. */
    static void sciFi(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        SampleFigures.stars(canvas, 70, 0xffffff, random);
        double x = random.uniform(38, 82);
        double y = random.uniform(45, 65);
        double r = random.uniform(19, 27);
        double tilt = random.uniform(-0.45, 0.45);
        int shade = SampleCanvas.mix(palette.light(), palette.top(), 150);
        canvas.disc(x, y, r, shade, 1);
        canvas.fill(x - r, y - r, x + r, y + r, palette.light(), 1, (px, py) -> {
            double dx = px - x;
            double dy = py - y;
            double sx = dx + r * 0.32;
            double sy = dy + r * 0.25;
            return dx * dx + dy * dy <= r * r && sx * sx + sy * sy <= r * r;
        });
        for (int band = 0; band < 3; band++) {
            double at = y + r * random.uniform(-0.7, 0.7);
            canvas.fill(
                    x - r,
                    at,
                    x + r,
                    at + 3,
                    palette.tint(),
                    0.35,
                    (px, py) -> (px - x) * (px - x) + (py - y) * (py - y) <= r * r);
        }
        canvas.fill(x - 2 * r, y - 2 * r, x + 2 * r, y + 2 * r, palette.tint(), 0.95, (px, py) -> {
            double dx = (px - x) / r;
            double dy = (py - y - tilt * (px - x)) / (0.28 * r);
            double d = dx * dx + dy * dy;
            boolean front = dy > 0 || (px - x) * (px - x) + (py - y) * (py - y) > r * r;
            return d >= 1.9 && d <= 3.1 && front;
        });
        canvas.disc(random.uniform(10, 110), random.uniform(12, 24), random.uniform(3, 6), palette.light(), 0.9);
        rocket(canvas, random.uniform(20, 100), random.uniform(92, 108), random.uniform(-0.3, 0.3), palette);
    }

    /** A castle on a rock under a crescent moon. */
    static void fantasy(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        SampleFigures.stars(canvas, 40, palette.light(), random);
        double moon = random.uniform(24, 96);
        double bite = random.below(2) == 0 ? 6 : -6;
        canvas.glow(moon, 30, 30, palette.light(), 0.25);
        canvas.fill(moon - 15, 15, moon + 15, 45, palette.light(), 1, (x, y) -> {
            double d = (x - moon) * (x - moon) + (y - 30) * (y - 30);
            double cut = (x - moon - bite) * (x - moon - bite) + (y - 27) * (y - 27);
            return d <= 15 * 15 && cut > 12.5 * 12.5;
        });
        int wall = SampleCanvas.mix(palette.dark(), palette.bottom(), 70);
        double x = random.uniform(42, 78);
        canvas.polygon(wall, 1, x - 40, 140, x - 16, 100, x + 18, 98, x + 44, 140);
        int towers = 4 + random.below(2);
        for (int k = 0; k < towers; k++) {
            double tx = x + (k - towers / 2.0) * 9 + 3;
            double roof = random.uniform(62, 86);
            canvas.rectangle(tx - 3.2, roof, tx + 3.2, 120, wall, 1);
            canvas.polygon(palette.tint(), 1, tx - 4.8, roof, tx + 4.8, roof, tx, roof - random.uniform(11, 18));
            canvas.rectangle(tx - 0.9, roof + 4, tx + 0.9, roof + 8, palette.lamp(), 1);
        }
        for (int k = 0; k < 3; k++) {
            SampleFigures.cloud(canvas, random.uniform(0, 120), random.uniform(100, 122), 12, palette.light(), 0.22);
        }
    }

    /** A sun with rays behind a compass rose. */
    static void adventure(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(45, 75);
        double y = random.uniform(48, 66);
        SampleFigures.rays(canvas, x, y, 14, random.uniform(), palette.light(), 0.35);
        canvas.disc(x, y, 36, palette.light(), 0.45);
        canvas.ring(x, y, 31, 1.6, palette.dark(), 0.9);
        canvas.ring(x, y, 27.5, 0.8, palette.dark(), 0.9);
        double turn = random.uniform();
        for (int k = 0; k < 8; k++) {
            double r = k % 2 == 0 ? 30 : 17;
            double a = turn + k / 8.0;
            double tipX = x + r * SampleFigures.cos(a);
            double tipY = y + r * SampleFigures.sin(a);
            for (int side = -1; side <= 1; side += 2) {
                double b = a + side / 16.0;
                canvas.polygon(
                        side < 0 ? palette.dark() : palette.tint(),
                        1,
                        x,
                        y,
                        x + 6.5 * SampleFigures.cos(b),
                        y + 6.5 * SampleFigures.sin(b),
                        tipX,
                        tipY);
            }
        }
        SampleFigures.hills(
                canvas, 116, 5, 1.3, random.uniform(), SampleCanvas.mix(palette.top(), palette.dark(), 90), 0.8);
    }

    /** A low striped sun over mesas. */
    static void western(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(35, 85);
        double y = random.uniform(70, 84);
        double r = random.uniform(30, 38);
        canvas.glow(x, y, r * 1.8, palette.light(), 0.25);
        double gap = random.uniform(6, 9);
        canvas.fill(x - r, y - r, x + r, y + r, palette.light(), 1, (px, py) -> {
            double dx = px - x;
            double dy = py - y;
            double at = (py - y + r) / gap;
            return dx * dx + dy * dy <= r * r && (py < y - r * 0.2 || at - (int) at > 0.28);
        });
        int rock = SampleCanvas.mix(palette.top(), palette.dark(), 120);
        for (int k = 0; k < 3; k++) {
            double left = random.uniform(-15, 100);
            double width = random.uniform(12, 32);
            double top = random.uniform(78, 100);
            canvas.polygon(rock, 1, left - 9, 140, left, top, left + width, top, left + width + 9, 140);
        }
        canvas.rectangle(0, 120, 120, 150, rock, 1);
        double cactus = random.uniform(12, 108);
        canvas.line(cactus, 96, cactus, 140, 4.2, palette.dark(), 1);
        canvas.line(cactus, 116, cactus - 8, 116, 3.2, palette.dark(), 1);
        canvas.line(cactus - 8, 116, cactus - 8, 106, 3.2, palette.dark(), 1);
        canvas.line(cactus, 122, cactus + 8, 122, 3.2, palette.dark(), 1);
        canvas.line(cactus + 8, 122, cactus + 8, 110, 3.2, palette.dark(), 1);
    }

    /** An explosion with a helicopter flying out of it. */
    static void action(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(40, 80);
        double y = random.uniform(58, 74);
        SampleFigures.rays(canvas, x, y, 22, random.uniform(), palette.dark(), 0.35);
        SampleFigures.burst(canvas, x, y, 13, 24, 58, 0.4, palette.bottom(), random);
        SampleFigures.burst(canvas, x, y, 12, 18, 42, 0.35, palette.light(), random);
        SampleFigures.burst(canvas, x, y, 11, 9, 24, 0.3, 0xfffbe8, random);
        double hx = x + random.uniform(-14, 14);
        double hy = y - random.uniform(12, 20);
        int side = random.below(2) == 0 ? 1 : -1;
        canvas.ellipse(hx, hy, 10, 5.5, palette.dark(), 1);
        canvas.line(hx, hy, hx - side * 24, hy - 3, 2.4, palette.dark(), 1);
        canvas.line(hx - side * 24, hy - 8, hx - side * 24, hy + 2, 1.4, palette.dark(), 1);
        canvas.line(hx - 22, hy - 8.5, hx + 22, hy - 8.5, 1.2, palette.dark(), 1);
        canvas.line(hx, hy - 8, hx, hy, 1.6, palette.dark(), 1);
        canvas.line(hx - 8, hy + 8.5, hx + 9, hy + 8.5, 1.3, palette.dark(), 1);
        canvas.ellipse(hx + side * 4.5, hy - 1, 3.4, 2.4, palette.light(), 0.9);
    }

    /** A lens and a strip of film on paper. */
    static void documentary(SampleCanvas canvas, SamplePalette palette, SampleRandom random) {
        double x = random.uniform(52, 78);
        double y = random.uniform(48, 64);
        canvas.disc(x, y, 38, palette.dark(), 1);
        canvas.ring(x, y, 34, 1.2, palette.light(), 0.9);
        canvas.disc(x, y, 27, palette.light(), 0.95);
        double turn = random.uniform();
        for (int k = 0; k < 6; k++) {
            double a = turn + k / 6.0;
            double b = a + 0.29;
            canvas.line(
                    x + 27 * SampleFigures.cos(a),
                    y + 27 * SampleFigures.sin(a),
                    x + 14 * SampleFigures.cos(b),
                    y + 14 * SampleFigures.sin(b),
                    1.4,
                    palette.dark(),
                    1);
        }
        canvas.disc(x, y, 13, palette.tint(), 1);
        canvas.disc(x - 4, y - 5, 3.5, 0xffffff, 0.8);
        double strip = random.below(2) == 0 ? 3 : 101;
        canvas.rectangle(strip, 0, strip + 16, 150, palette.dark(), 1);
        for (double hole = 2; hole < 140; hole += 8) {
            canvas.rectangle(strip + 1.5, hole, strip + 4, hole + 4, palette.bottom(), 1);
            canvas.rectangle(strip + 12, hole, strip + 14.5, hole + 4, palette.bottom(), 1);
        }
    }

    private static void rocket(SampleCanvas canvas, double x, double y, double lean, SamplePalette palette) {
        double tip = x + 26 * lean;
        canvas.line(x - 9 * lean, y + 8, x - 34 * lean, y + 34, 3, palette.lamp(), 0.5);
        canvas.polygon(palette.dark(), 1, x - 5, y + 10, x - 3, y - 2, x + 3, y - 2, x + 5, y + 10);
        canvas.line(x, y + 5, tip, y - 16, 5, 0xf4f6fb, 1);
        canvas.disc(x + 10 * lean, y - 6, 1.5, palette.tint(), 1);
    }
}
