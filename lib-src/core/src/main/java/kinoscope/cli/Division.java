package kinoscope.cli;

import kinoscope.data.Datasets;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.TestBed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * How a command divides its data: by a protocol, and for predicted stars by a split.
 *
 * @param protocol name of the protocol
 * @param split null unless stars are predicted
 */
record Division(String protocol, RatingSplit split) {
    /**
     * Checks that protocol and split go together.
     *
     * @param command for messages
     * @param given the split that was asked for, null to use {@code standard}
     * @param standard the split by default
     * @throws ParameterException if they do not, or the split has several test parts
     */
    static Division of(CommandLine command, String protocol, RatingSplit given, RatingSplit standard) {
        if (!protocol.equals(RatingBed.RMSE)) {
            if (given != null) {
                throw new ParameterException(
                        command,
                        "--split belongs to --protocol rmse; protocol " + protocol + " has a split of its own");
            }
            return new Division(protocol, null);
        }
        RatingSplit split = given == null ? standard : given;
        if (!split.single()) {
            throw new ParameterException(
                    command,
                    "--split " + split + " has several test parts, each with a model of its own: use the command"
                            + " crossvalidate");
        }
        return new Division(protocol, split);
    }

    /** Divides a data set. */
    DividedData divide(Datasets.Loaded loaded, long seed) {
        return split == null
                ? TestBed.of(protocol, loaded.dataset(), loaded.place(), seed)
                : split.bed(loaded.dataset(), loaded.place(), seed);
    }

    /** For names of files, for instance {@code "rmse-random-90"}. */
    String fileName() {
        return split == null ? protocol : protocol + "-" + split;
    }
}
