package kinoscope.data.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes GIF 89a pictures of at most 64 colours. Written out here because the bytes must not depend on an image library.
 *
 * <p>Reference: CompuServe, "Graphics Interchange Format, Version 89a", 1990.
 */
final class SampleGif {
    private static final int COLOUR_BITS = 6;
    private static final int CLEAR = 1 << COLOUR_BITS;
    private static final int END = CLEAR + 1;
    private static final int LARGEST_CODE = 4095;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private int bits;
    private int bitCount;

    private SampleGif() {}

    /** The file for pixels 0xRRGGBB, row by row. */
    static byte[] encode(int width, int height, int[] pixels) {
        int[] palette = reduce(pixels, 1 << COLOUR_BITS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        writeShort(out, width);
        writeShort(out, height);
        out.write(0x80 | (COLOUR_BITS - 1) << 4 | COLOUR_BITS - 1);
        out.write(0);
        out.write(0);
        for (int i = 0; i < 1 << COLOUR_BITS; i++) {
            int colour = i < palette.length ? palette[i] : 0;
            out.write(colour >> 16);
            out.write(colour >> 8);
            out.write(colour);
        }
        out.write(',');
        writeShort(out, 0);
        writeShort(out, 0);
        writeShort(out, width);
        writeShort(out, height);
        out.write(0);
        out.write(COLOUR_BITS);
        byte[] data = new SampleGif().compress(indices(pixels, palette));
        for (int at = 0; at < data.length; at += 255) {
            int block = Math.min(255, data.length - at);
            out.write(block);
            out.write(data, at, block);
        }
        out.write(0);
        out.write(';');
        return out.toByteArray();
    }

    /** Median cut: splits the box of colours with the largest spread until there are enough boxes. */
    private static int[] reduce(int[] pixels, int most) {
        SampleColourBox all = SampleColourBox.of(pixels);
        List<SampleColourBox> boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < Math.min(most, all.size())) {
            SampleColourBox widest = boxes.get(0);
            for (SampleColourBox box : boxes) {
                widest = box.spread() > widest.spread() ? box : widest;
            }
            boxes.remove(widest);
            boxes.addAll(List.of(widest.split()));
        }
        return boxes.stream().mapToInt(SampleColourBox::mean).sorted().toArray();
    }

    private static int[] indices(int[] pixels, int[] palette) {
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] indices = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
        }
        return indices;
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (colour >> 16) - (palette[i] >> 16);
            int green = (colour >> 8 & 255) - (palette[i] >> 8 & 255);
            int blue = (colour & 255) - (palette[i] & 255);
            int distance = 3 * red * red + 4 * green * green + 2 * blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Variable-length LZW; a string is known by the code of its beginning and its last index. */
    private byte[] compress(int[] indices) {
        int[] codes = new int[LARGEST_CODE + 1 << COLOUR_BITS];
        int next = END + 1;
        int width = COLOUR_BITS + 1;
        put(CLEAR, width);
        int prefix = indices[0];
        for (int i = 1; i < indices.length; i++) {
            int key = prefix << COLOUR_BITS | indices[i];
            if (codes[key] != 0) {
                prefix = codes[key];
                continue;
            }
            put(prefix, width);
            if (next <= LARGEST_CODE) {
                if (next == 1 << width) {
                    width++;
                }
                codes[key] = next++;
            } else {
                put(CLEAR, width);
                codes = new int[codes.length];
                next = END + 1;
                width = COLOUR_BITS + 1;
            }
            prefix = indices[i];
        }
        put(prefix, width);
        if (next == 1 << width && width < 12) {
            width++;
        }
        put(END, width);
        if (bitCount > 0) {
            packed.write(bits);
        }
        return packed.toByteArray();
    }

    private void put(int code, int width) {
        bits |= code << bitCount;
        bitCount += width;
        while (bitCount >= 8) {
            packed.write(bits);
            bits >>>= 8;
            bitCount -= 8;
        }
    }

    private static void writeShort(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
    }
}
