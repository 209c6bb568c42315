package kinoscope.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the users of a file in its order and refuses an id that was listed before. */
final class UserList {
    private final List<User> users = new ArrayList<>();
    private final Set<Integer> ids = new HashSet<>();

    void add(TextFile.Line line, String idText, String gender, String ageText, String occupation, String zipCode) {
        int id = line.number("user id", idText);
        if (!ids.add(id)) {
            throw line.error("user is listed twice", idText);
        }
        if (!gender.equals("F") && !gender.equals("M")) {
            throw line.error("gender is neither F nor M", gender);
        }
        users.add(new User(id, gender, line.number("age", ageText), occupation, zipCode));
    }

    List<User> users() {
        return users;
    }
}
