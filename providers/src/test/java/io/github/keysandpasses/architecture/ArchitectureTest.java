package io.github.keysandpasses.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.keysandpasses.architecture.OurClasses.ALL;
import static io.github.keysandpasses.architecture.OurClasses.ROOT;
import static io.github.keysandpasses.architecture.OurClasses.room;
import static io.github.keysandpasses.architecture.OurClasses.rooms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point one way: doors ask features, features use the ground floor, and the domain uses nothing. */
class ArchitectureTest {

    /** What lies below the features. A new room is put into one of the two lists, or the last test fails. */
    private static final String[] GROUND_FLOOR = {
        "domain",
        "storage",
        "secret",
        "audit",
        "throttle",
        "http",
        "token",
        "names",
        "component",
        "schedule",
        "settings",
        "json",
        "compatibility"
    };

    private static final String[] FEATURES = {
        "webapikey",
        "accesspass",
        "weblogin",
        "organization",
        "messaging",
        "crmapi",
        "keyrevocation",
        "admin",
        "introspection",
        "setup"
    };

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(room("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room("domain"), "java..")
                .check(ALL);
    }

    @Test
    void theGroundFloorKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms(GROUND_FLOOR))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(FEATURES))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crmapi", "keyrevocation", "admin", "introspection"})
    void nobodyDependsOnADoor(String door) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room(door))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room(door))
                .check(ALL);
    }

    @Test
    void theOrganisationKnowsNeitherKeysNorDoors() {
        noClasses()
                .that()
                .resideInAPackage(room("organization"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(
                        "webapikey", "weblogin", "crmapi", "admin", "introspection", "setup", "storage", "secret"))
                .check(ALL);
    }

    @Test
    void exchangingAndManagingKeysDoNotReachIntoEachOther() {
        noClasses()
                .that()
                .resideInAPackage(room("webapikey.exchange"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms("webapikey.lifecycle", "webapikey.selfservice", "webapikey.portability"))
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms("webapikey.exchange", "crmapi"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("webapikey.exchange"))
                .check(ALL);
        slices().matching(ROOT + ".webapikey.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void loggingInKnowsNothingOfKeys() {
        noClasses()
                .that()
                .resideInAPackage(room("weblogin"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms("webapikey", "crmapi", "admin", "introspection", "storage", "secret"))
                .check(ALL);
    }

    @Test
    void messagingKnowsNoOtherFeature() {
        noClasses()
                .that()
                .resideInAPackage(room("messaging"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(
                        "webapikey",
                        "weblogin",
                        "organization",
                        "crmapi",
                        "keyrevocation",
                        "admin",
                        "introspection",
                        "setup",
                        "storage"))
                .check(ALL);
    }

    @Test
    void thereAreNoCyclesBetweenRooms() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching(ROOT + ".domain.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyClassIsInAKnownRoom() {
        classes()
                .should()
                .resideInAnyPackage(rooms(GROUND_FLOOR))
                .orShould()
                .resideInAnyPackage(rooms(FEATURES))
                .check(ALL);
    }
}
