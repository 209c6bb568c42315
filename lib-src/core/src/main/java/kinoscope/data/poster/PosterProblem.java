package kinoscope.data.poster;

/** Why an image is no use as a poster. */
public enum PosterProblem {
    /** It is no JPEG, PNG or GIF, cut off, damaged or cannot be read. */
    BROKEN,
    /** A side is shorter than {@value PosterDecoder#LEAST_SIDE} pixels, as in the marks that stand for "no image". */
    TINY,
    /** It has more pixels or bytes than a poster needs, which is refused before they are unpacked. */
    HUGE
}
