package org.bmms.console.ui.coverage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.coverage.FabricatedCoverage;
import org.bmms.console.coverage.TrendPoint;

/** A system as one meets it a while after the migration: nearly everything is covered, some things are not. */
final class ExampleCoverage {
    static final Instant NOON = FabricatedCoverage.NOON;

    private ExampleCoverage() {}

    static FabricatedCoverage some() {
        return new FabricatedCoverage()
                .withoutColumn("monitoring_monitoringentry")
                .required("communities_obc_community", 1_240, 28)
                .nullable("communities_stakeholder", 640, 0)
                .nullable("communities_livelihood", 477, 0)
                .nullable("communities_infrastructure", 430, 0)
                .nullable("communities_stakeholder_engagement", 301, 0)
                .enforced("communities_community_event", 208)
                .enforced("communities_municipality_coverage", 118)
                .enforced("communities_geographic_data_layer", 36)
                .enforced("communities_province_coverage", 24)
                .enforced("communities_map_visualization", 19)
                .nullable("communities_spatial_data_point", 0, 0)
                .nullable("mana_workshop_participant", 254, 19)
                .nullable("mana_need", 402, 8)
                .required("mana_assessment", 186, 0)
                .nullable("mana_assessment_team_member", 241, 0)
                .nullable("mana_needs_prioritization_item", 216, 0)
                .nullable("mana_workshop_participant_account", 198, 0)
                .nullable("mana_survey_question", 184, 0)
                .nullable("mana_workshop_response", 148, 0)
                .nullable("mana_workshop_question_definition", 130, 0)
                .enforced("mana_community_challenges", 151)
                .enforced("mana_community_aspirations", 143)
                .enforced("mana_baseline_data_collection", 93)
                .wrong("mana_assessment", "communities_obc_community", 2, "17", "18")
                .wrong("mana_need", "mana_assessment", 1, "5")
                .organization(
                        1,
                        "OOBC",
                        Map.of("communities_obc_community", 1_203L, "mana_assessment", 180L, "mana_need", 394L))
                .organization(2, "MSSD", Map.of("communities_obc_community", 5L, "mana_assessment", 6L))
                .organization(3, "MOH", Map.of("communities_obc_community", 4L));
    }

    static FabricatedCoverage complete() {
        return new FabricatedCoverage()
                .required("communities_obc_community", 1_240, 0)
                .nullable("communities_stakeholder", 640, 0)
                .required("mana_assessment", 186, 0)
                .enforced("mana_need", 402)
                .organization(1, "OOBC", Map.of("communities_obc_community", 1_240L, "mana_assessment", 186L));
    }

    /** As many tables as asked for, some with gaps, in ten applications. */
    static FabricatedCoverage many(int tables) {
        FabricatedCoverage coverage = new FabricatedCoverage();
        for (int i = 0; i < tables; i++) {
            coverage.nullable("app" + i % 10 + "_table_" + i, 1_000L + i, i % 17 == 0 ? i : 0);
        }
        return coverage;
    }

    /** Two weeks that begin low and end at the present share. */
    static List<TrendPoint> trend() {
        List<TrendPoint> points = new ArrayList<>();
        List<String> shares = List.of(
                "90.8", "90.8", "90.9", "91.0", "90.9", "91.0", "91.1", "91.1", "91.1", "91.1", "91.2", "95.6", "99.2");
        for (int day = 0; day < shares.size(); day++) {
            BigDecimal share = new BigDecimal(shares.get(day));
            points.add(new TrendPoint(
                    NOON.minus(Duration.ofDays(shares.size() - day)),
                    Optional.of(share),
                    Map.of("communities_obc_community", share.subtract(BigDecimal.valueOf(2)))));
        }
        return points;
    }
}
