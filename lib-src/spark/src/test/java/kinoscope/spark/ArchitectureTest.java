package kinoscope.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the package table: which job may use which, and what of Spark and other libraries is seen where. */
class ArchitectureTest {
    private static final String ROOT = "kinoscope.spark.";

    /** Where the main class is, which sees what it starts. */
    private static final String TOP = "kinoscope.spark";

    /** Each package with the packages of the module that it may use besides itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("job", List.of()),
            Map.entry("load", List.of("job")),
            Map.entry("card", List.of("job", "load")),
            Map.entry("split", List.of("job", "load")),
            Map.entry("sample", List.of("job", "split")),
            Map.entry("profile", List.of("job", "load", "split")),
            Map.entry("finetune", List.of("job", "split", "profile")),
            Map.entry("als", List.of("job", "split")),
            Map.entry("recommend", List.of("job", "split", "als")),
            Map.entry("evaluate", List.of("job", "load", "split", "als")),
            Map.entry(
                    "export",
                    List.of(
                            "job",
                            "load",
                            "card",
                            "split",
                            "sample",
                            "profile",
                            "finetune",
                            "als",
                            "recommend",
                            "evaluate")));

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(TOP);
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        MAY_USE.forEach((name, allowed) -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.add("cli");
            forbidden.remove(name);
            forbidden.removeAll(allowed);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            forbidden.stream().map(other -> ROOT + other + "..").toArray(String[]::new))
                    .check(classes);
        });
    }

    @Test
    void everyPackageIsInTheTable() {
        List<String> known = new ArrayList<>(MAY_USE.keySet());
        known.add("cli");
        classes()
                .that()
                .resideOutsideOfPackage(TOP)
                .should()
                .resideInAnyPackage(
                        known.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                .check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** All is made of tables, whose every step Spark plans; what MLlib makes of them is its own affair. */
    @ParameterizedTest
    @CsvSource({"org\\.apache\\.spark\\.rdd\\..*", "org\\.apache\\.spark\\.api\\.java\\.Java.*RDD.*"})
    void nothingIsMadeOfRdds(String type) {
        noClasses().should().dependOnClassesThat().haveNameMatching(type).check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "kinoscope.spark.als.., org.apache.spark.ml..",
        "kinoscope.spark.cli.., picocli..",
        "kinoscope.spark.job.., com.google.gson..",
    })
    void libraryIsSeenByOnePackageAlone(String owner, String library) {
        noClasses()
                .that(resideOutsideOfPackages(owner, TOP))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }
}
