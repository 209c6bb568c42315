package kinoscope.data.synthetic;

import java.util.Arrays;

/**
 * A small picture drawn shape by shape with plain arithmetic, so that it is the same on every platform: no graphics
 * library, no fonts. Positions are in picture units of 120 x 180, from the top left; each pixel is the mean of 3 x 3 points.
 */
final class SampleCanvas {
    /** Width in pixels. */
    static final int WIDTH = 120;

    /** Height in pixels. */
    static final int HEIGHT = 180;

    private static final int FINE = 3;

    private final int stride = WIDTH * FINE;
    private final int[] points = new int[stride * HEIGHT * FINE];

    /** The inside of a shape. */
    interface Shape {
        boolean contains(double x, double y);
    }

    /** Blends a colour over the points of a box that lie inside a shape; opacity 0 to 1. */
    void fill(double left, double top, double right, double bottom, int colour, double opacity, Shape shape) {
        int y0 = Math.max(0, (int) (top * FINE));
        int y1 = Math.min(HEIGHT * FINE, (int) (bottom * FINE) + 1);
        int x0 = Math.max(0, (int) (left * FINE));
        int x1 = Math.min(stride, (int) (right * FINE) + 1);
        int weight = (int) (opacity * 256);
        for (int py = y0; py < y1; py++) {
            double y = (py + 0.5) / FINE;
            for (int px = x0; px < x1; px++) {
                if (shape.contains((px + 0.5) / FINE, y)) {
                    int at = py * stride + px;
                    points[at] = mix(points[at], colour, weight);
                }
            }
        }
    }

    /** A vertical gradient over the whole width, in steps of two pixels. */
    void gradient(int from, int to, double top, double bottom) {
        for (double y = top; y < bottom; y += 2) {
            rectangle(0, y, WIDTH, Math.min(bottom, y + 2), mix(from, to, (int) (256 * (y - top) / (bottom - top))), 1);
        }
    }

    void rectangle(double left, double top, double right, double bottom, int colour, double opacity) {
        fill(left, top, right, bottom, colour, opacity, (x, y) -> x >= left && x < right && y >= top && y < bottom);
    }

    void disc(double cx, double cy, double r, int colour, double opacity) {
        ellipse(cx, cy, r, r, colour, opacity);
    }

    void ellipse(double cx, double cy, double rx, double ry, int colour, double opacity) {
        fill(cx - rx, cy - ry, cx + rx, cy + ry, colour, opacity, (x, y) -> {
            double dx = (x - cx) / rx;
            double dy = (y - cy) / ry;
            return dx * dx + dy * dy <= 1;
        });
    }

    void ring(double cx, double cy, double r, double width, int colour, double opacity) {
        double inner = (r - width / 2) * (r - width / 2);
        double outer = (r + width / 2) * (r + width / 2);
        fill(cx - r - width, cy - r - width, cx + r + width, cy + r + width, colour, opacity, (x, y) -> {
            double d = (x - cx) * (x - cx) + (y - cy) * (y - cy);
            return d >= inner && d <= outer;
        });
    }

    /** Rings of light around a point, fainter outwards. */
    void glow(double cx, double cy, double r, int colour, double opacity) {
        for (int k = 5; k >= 1; k--) {
            disc(cx, cy, r * k / 5, colour, opacity / 3);
        }
    }

    /** A line with round ends. */
    void line(double x0, double y0, double x1, double y1, double width, int colour, double opacity) {
        double half = width / 2;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(1e-9, dx * dx + dy * dy);
        fill(
                Math.min(x0, x1) - half,
                Math.min(y0, y1) - half,
                Math.max(x0, x1) + half,
                Math.max(y0, y1) + half,
                colour,
                opacity,
                (x, y) -> {
                    double t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
                    double ex = x - x0 - t * dx;
                    double ey = y - y0 - t * dy;
                    return ex * ex + ey * ey <= half * half;
                });
    }

    /** A polygon from x, y pairs, filled by the even-odd rule. */
    void polygon(int colour, double opacity, double... xy) {
        double top = xy[1];
        double bottom = xy[1];
        for (int i = 1; i < xy.length; i += 2) {
            top = Math.min(top, xy[i]);
            bottom = Math.max(bottom, xy[i]);
        }
        int weight = (int) (opacity * 256);
        double[] crossings = new double[xy.length / 2];
        for (int py = Math.max(0, (int) (top * FINE)); py < Math.min(HEIGHT * FINE, (int) (bottom * FINE) + 1); py++) {
            int count = crossings(xy, (py + 0.5) / FINE, crossings);
            for (int k = 0; k + 1 < count; k += 2) {
                int from = Math.max(0, (int) StrictMath.ceil(crossings[k] * FINE - 0.5));
                int to = Math.min(stride, (int) StrictMath.ceil(crossings[k + 1] * FINE - 0.5));
                for (int at = py * stride + from; at < py * stride + to; at++) {
                    points[at] = mix(points[at], colour, weight);
                }
            }
        }
    }

    /** Where the edges of a polygon cross a row, ascending; returns how often. */
    private static int crossings(double[] xy, double y, double[] crossings) {
        int count = 0;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            if (xy[i + 1] > y != xy[j + 1] > y) {
                crossings[count++] = (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i];
            }
        }
        Arrays.sort(crossings, 0, count);
        return count;
    }

    /** Colours 0xRRGGBB of the pixels, row by row. */
    int[] pixels() {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int k = 0; k < FINE * FINE; k++) {
                    int point = points[(y * FINE + k / FINE) * stride + x * FINE + k % FINE];
                    red += point >> 16;
                    green += point >> 8 & 255;
                    blue += point & 255;
                }
                int count = FINE * FINE;
                pixels[y * WIDTH + x] = red / count << 16 | green / count << 8 | blue / count;
            }
        }
        return pixels;
    }

    /** A colour between two, at weight 0 to 256 of the second. */
    static int mix(int first, int second, int weight) {
        int red = (first >> 16) * (256 - weight) + (second >> 16) * weight >> 8;
        int green = (first >> 8 & 255) * (256 - weight) + (second >> 8 & 255) * weight >> 8;
        int blue = (first & 255) * (256 - weight) + (second & 255) * weight >> 8;
        return red << 16 | green << 8 | blue;
    }
}
