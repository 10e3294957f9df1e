package vn.phutrachho.assignment;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import vn.phutrachho.houserules.HouseRules;

@AnalyzeClasses(packages = "vn.phutrachho.assignment", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
