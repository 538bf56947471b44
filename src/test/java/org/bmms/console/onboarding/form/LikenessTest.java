package org.bmms.console.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "TESDA,TESDA-BARMM",
        "CSC-BARMM,CSC",
        "moh,M-O-H",
        "MÓH,moh",
        "MOH,M0H",
        "MILG,M1LG",
        "TESDA,TE5DA",
        "BARMM-TESDA,TESDA-BARMM"
    })
    void codesOfOneOrganisation(String one, String other) {
        assertThat(Likeness.ofCodes(one, other)).isTrue();
        assertThat(Likeness.ofCodes(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OSM,OCM", "MTI,MTIT", "BTA,BRTA", "MOH,MOLE"})
    void codesOfDifferentOnes(String one, String other) {
        assertThat(Likeness.ofCodes(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministry of Finance, Budget and Management|Ministry of Finance and Budget Management",
                "Technical Education and Skills Development Authority|Technical Education and Skills Development",
                "Ministry of Health|Ministry of Health - BARMM",
                "Ministry of Health|Ministry of Haelth",
                "Technical Education and Skills Development Authority|Technical Educaton and Skill Development Authority"
            })
    void namesOfOneOrganisation(String one, String other) {
        assertThat(Likeness.ofNames(one, other)).isTrue();
        assertThat(Likeness.ofNames(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ministry of Labor,Ministry of Lands",
        "Ministry of Health Care,Ministry of Public Health",
        "Ministry of Education,Ministry of Eduaction and Trade"
    })
    void namesOfDifferentOnes(String one, String other) {
        assertThat(Likeness.ofNames(one, other)).isFalse();
    }

    @Test
    void noTwoOrganisationsOfTheCatalogueAreAlike() {
        List<Moa> all = MoaCatalogue.read();
        List<String> alike = new ArrayList<>();
        for (Moa one : all) {
            for (Moa other : all) {
                boolean same = one.equals(other);
                if (!same
                        && (Likeness.ofCodes(one.code(), other.code()) || Likeness.ofNames(one.name(), other.name()))) {
                    alike.add(one.code() + " " + other.code());
                }
            }
        }
        assertThat(all).hasSize(45);
        assertThat(alike).isEmpty();
    }
}
