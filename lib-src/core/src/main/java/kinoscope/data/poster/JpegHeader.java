package kinoscope.data.poster;

/**
 * What the header of a JPEG file says about its colours, which {@code javax.imageio} keeps to itself.
 *
 * @param components 1 for grey, 3 for colour, 4 for the inks of print; 0 if the file does not say
 * @param adobe whether the file carries Adobe's marker, whose writers store inks inverted
 * @param transform Adobe's colour transform: 2 where four components are YCCK
 */
record JpegHeader(int components, boolean adobe, int transform) {
    private static final int BYTE = 0xff;
    private static final int MARKER = 0xff;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int APP14 = 0xee;
    private static final int START_OF_SCAN = 0xda;
    private static final int COMPONENTS_AT = 9;
    private static final int TRANSFORM_AT = 15;

    /** Reads the segments up to the first scan; what is missing or cut off counts as not said. */
    static JpegHeader of(byte[] file) {
        int components = 0;
        boolean adobe = false;
        int transform = 0;
        for (int at = 2; at + TRANSFORM_AT < file.length && (file[at] & BYTE) == MARKER; ) {
            int kind = file[at + 1] & BYTE;
            if (kind == START_OF_SCAN) {
                break;
            }
            if (kind == MARKER) {
                at++;
                continue;
            }
            if (isFrame(kind)) {
                components = file[at + COMPONENTS_AT];
            } else if (kind == APP14 && file[at + 4] == 'A' && file[at + 5] == 'd') {
                adobe = true;
                transform = file[at + TRANSFORM_AT];
            }
            at += 2 + ((file[at + 2] & BYTE) << 8 | file[at + 3] & BYTE);
        }
        return new JpegHeader(components, adobe, transform);
    }

    /** Start-of-frame markers are C0 to CF but for the tables C4 and CC and the reserved C8. */
    private static boolean isFrame(int kind) {
        return kind >= FIRST_FRAME && kind <= LAST_FRAME && kind % 4 != 0 || kind == FIRST_FRAME;
    }
}
