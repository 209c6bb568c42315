package kinoscope.data;

/**
 * A user with the demographics that ML-100K and ML-1M give.
 *
 * @param id raw id
 * @param gender {@code "F"} or {@code "M"}
 * @param age in years; ML-1M gives the lower bound of an age band (1, 18, 25, 35, 45, 50, 56)
 * @param occupation its name
 * @param zipCode as in the file
 */
public record User(int id, String gender, int age, String occupation, String zipCode) {}
