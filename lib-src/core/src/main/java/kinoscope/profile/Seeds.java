package kinoscope.profile;

import java.util.SplittableRandom;

/** Independent random streams from one seed. */
final class Seeds {
    /** Not the step of SplittableRandom itself, which would make the streams of neighbours overlap. */
    private static final long SPREAD = 0xd1b54a32d192ed03L;

    private Seeds() {}

    /** The stream of a user or an epoch, the same in whatever order they are asked for. */
    static SplittableRandom random(long seed, int stream) {
        return new SplittableRandom(seed ^ (stream + 1) * SPREAD);
    }
}
