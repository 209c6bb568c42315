package kinoscope.model.factor;

/** The vectors that those of one side are pulled to. */
@FunctionalInterface
interface RowPrior {
    /** Pulls all to zero. */
    RowPrior ZERO = (row, mean) -> {};

    /**
     * Tells the mean of the prior of a row.
     *
     * @param mean {@code float[width]}; overwritten, or left alone where it is always zero
     */
    void read(int row, float[] mean);
}
