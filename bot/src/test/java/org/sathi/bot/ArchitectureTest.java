package org.sathi.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The packages of the service and who may use whom: dependencies point downwards only. */
@AnalyzeClasses(packages = "org.sathi", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** Leaves test classes out, wherever they were compiled to. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-test/");
        }
    }

    private static final DescribedPredicate<JavaAnnotation<?>> CONDITION = describe(
            "a condition", annotation -> annotation.getRawType().getSimpleName().startsWith("Conditional"));

    @ArchTest
    static final ArchRule dependencies_point_downwards = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.sathi.bot..")
            .layer("service")
            .definedBy("org.sathi.bot")
            .layer("simulator")
            .definedBy("org.sathi.bot.simulator..")
            .layer("schedule")
            .definedBy("org.sathi.bot.schedule..")
            .layer("helpdesk")
            .definedBy("org.sathi.bot.helpdesk..")
            .layer("broadcast")
            .definedBy("org.sathi.bot.broadcast..")
            .layer("results")
            .definedBy("org.sathi.bot.results..")
            .layer("sheet")
            .definedBy("org.sathi.bot.sheet..")
            .layer("ledger")
            .definedBy("org.sathi.bot.ledger..")
            .layer("outbox")
            .definedBy("org.sathi.bot.outbox..")
            .layer("channel")
            .definedBy("org.sathi.bot.channel..")
            .layer("engine")
            .definedBy("org.sathi.bot.engine..")
            .layer("talk")
            .definedBy("org.sathi.bot.talk..")
            .layer("turn")
            .definedBy("org.sathi.bot.turn..")
            .layer("message")
            .definedBy("org.sathi.bot.message..")
            .whereLayer("service")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("simulator")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("schedule")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("helpdesk")
            .mayOnlyBeAccessedByLayers("service", "broadcast")
            .whereLayer("results")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("broadcast")
            .mayOnlyBeAccessedByLayers("service", "results")
            .whereLayer("sheet")
            .mayOnlyBeAccessedByLayers("service", "helpdesk", "broadcast", "results")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("service", "helpdesk", "broadcast")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("talk")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("channel")
            .mayOnlyBeAccessedByLayers("service", "outbox")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("service", "outbox", "ledger", "helpdesk", "broadcast")
            .whereLayer("turn")
            .mayOnlyBeAccessedByLayers("service", "talk", "engine", "outbox", "ledger", "helpdesk", "broadcast")
            .withOptionalLayers(true);

    @ArchTest
    static final ArchRule the_core_knows_no_framework_no_redis_and_no_database = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sathi.bot.message..",
                    "org.sathi.bot.turn..",
                    "org.sathi.bot.talk..",
                    "org.sathi.i18n..",
                    "org.sathi.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "redis.clients..",
                    "java.sql..",
                    "javax.sql..",
                    "org.telegram..",
                    "com.twilio..");

    @ArchTest
    static final ArchRule the_core_has_no_clock_and_no_randomness = noClasses()
            .that()
            .resideInAnyPackage("org.sathi.bot.turn..", "org.sathi.bot.talk..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_a_circle =
            slices().matching("org.sathi.bot.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void every_configuration_is_named_by_the_application(JavaClasses all) {
        var named =
                Arrays.asList(SathiApplication.class.getAnnotation(Import.class).value());
        assertThat(all.stream()
                        .filter(c -> c.isAnnotatedWith(Configuration.class))
                        .map(JavaClass::reflect))
                .isNotEmpty()
                .allSatisfy(configuration -> assertThat(named).contains(configuration));
    }

    @ArchTest
    static final ArchRule the_jdk_s_iterators_which_cut_khmer_apart_are_not_used =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.text.BreakIterator");

    @ArchTest
    static final ArchRule nobody_listens_by_annotation_since_the_application_does_not_look_for_it =
            noMethods().should().beMetaAnnotatedWith("org.springframework.context.event.EventListener");

    @ArchTest
    static final ArchRule no_part_depends_on_a_setting_by_annotation_since_the_build_would_decide_it =
            noClasses().should().beAnnotatedWith(CONDITION);

    @ArchTest
    static final ArchRule nor_does_a_method_that_makes_a_part =
            noMethods().should().beAnnotatedWith(CONDITION);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils");
}
