package kinoscope.data.synthetic;

import java.util.Map;

/**
 * An invented person.
 *
 * @param name first name
 * @param surname family name
 * @param female whether pronouns are female
 */
record SamplePerson(String name, String surname, boolean female) {
    static SamplePerson draw(SampleVocabulary people, SampleRandom random) {
        boolean female = random.below(2) == 0;
        return new SamplePerson(
                random.pick(people.of(female ? "she" : "he")), random.pick(people.of("surname")), female);
    }

    /** The slots that this person fills. */
    Map<String, String> slots() {
        return Map.of(
                "name",
                name,
                "surname",
                surname,
                "full",
                name + " " + surname,
                "he",
                female ? "she" : "he",
                "his",
                female ? "her" : "his",
                "him",
                female ? "her" : "him");
    }
}
