package kinoscope.cli;

import kinoscope.experiment.RatingSplit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a split for predicted stars. */
final class SplitName implements ITypeConverter<RatingSplit> {
    @Override
    public RatingSplit convert(String text) {
        try {
            return RatingSplit.named(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
