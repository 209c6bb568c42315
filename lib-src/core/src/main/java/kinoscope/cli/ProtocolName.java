package kinoscope.cli;

import java.util.List;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.TestBed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a protocol, checked before anything is loaded. */
final class ProtocolName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (!List.of(TestBed.NCF, TestBed.FULL, RatingBed.RMSE).contains(text)) {
            throw new TypeConversionException("'" + text + "' is not one of ncf, full, rmse");
        }
        return text;
    }
}
