"""What a new database of this form is filled with."""
import csv
import hashlib
import uuid
from pathlib import Path

from common.models import Municipality, Region
from coordination.models import Communication
from coordination.models import Organization as Partner
from monitoring.models import MonitoringEntry
from organizations.models import Organization
from rbac.models import Role

CATALOGUE = Path(__file__).with_name("moas.csv")
REGIONS = [
    ("IX", "Zamboanga Peninsula"),
    ("X", "Northern Mindanao"),
    ("XI", "Davao Region"),
    ("XII", "SOCCSKSARGEN"),
]
MUNICIPALITIES = 40
USER_DETAILS = {
    "user_type": "oobc_staff",
    "organization": "Office for Other Bangsamoro Communities",
    "is_approved": True,
}

# Parents before their children; tables that are not named stay empty.
ROWS = [
    ("communities.OBCCommunity", 660),
    ("communities.Stakeholder", 420),
    ("communities.StakeholderEngagement", 300),
    ("communities.Livelihood", 410),
    ("communities.Infrastructure", 330),
    ("communities.CommunityEvent", 240),
    ("communities.GeographicDataLayer", 40),
    ("communities.MapVisualization", 25),
    ("communities.SpatialDataPoint", 480),
    ("communities.MunicipalityCoverage", 95),
    ("communities.ProvinceCoverage", 16),
    ("mana.AssessmentCategory", 12),
    ("mana.Assessment", 260),
    ("mana.AssessmentTeamMember", 310),
    ("mana.MappingActivity", 85),
    ("mana.MANAReport", 120),
    ("mana.FacilitatorAssessmentAssignment", 70),
    ("mana.BaselineStudy", 60),
    ("mana.BaselineStudyTeamMember", 95),
    ("mana.BaselineDataCollection", 150),
    ("mana.BaselineIndicator", 280),
    ("mana.CommunityProfile", 150),
    ("mana.CommunityAspirations", 130),
    ("mana.CommunityChallenges", 130),
    ("mana.CommunityGovernance", 130),
    ("mana.Need", 430),
    ("mana.NeedsPrioritization", 70),
    ("mana.NeedsPrioritizationItem", 230),
    ("mana.Survey", 45),
    ("mana.SurveyQuestion", 260),
    ("mana.SurveyResponse", 340),
    ("mana.WorkshopActivity", 90),
    ("mana.WorkshopSession", 110),
    ("mana.WorkshopOutput", 130),
    ("mana.WorkshopParticipant", 230),
    ("mana.WorkshopParticipantAccount", 60),
    ("mana.WorkshopQuestionDefinition", 80),
    ("mana.WorkshopResponse", 250),
    ("mana.WorkshopAccessLog", 190),
]


def make_organizations():
    """Stores the organisations of the catalogue.

    :return: the one that serves in OBCMS mode
    """
    with CATALOGUE.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            Organization.objects.update_or_create(
                code=line["code"],
                defaults={
                    "name": line["name"],
                    "acronym": line["code"],
                    "org_type": line["org_type"],
                    "is_pilot": line["pilot"] == "true",
                },
            )
    return Organization.objects.get(code="OOBC")


def make_surroundings():
    """Stores places, and organisations of the older kind with what points at them."""
    regions = Region.objects.bulk_create([Region(code=code, name=name) for code, name in REGIONS])
    places = Municipality.objects.bulk_create(
        [
            Municipality(name=f"Municipality {number}", region=regions[number % len(regions)])
            for number in range(1, MUNICIPALITIES + 1)
        ]
    )
    Organization.objects.get(code="OOBC").service_areas.set(places)
    Organization.objects.update(primary_region=regions[-1])
    partners = Partner.objects.bulk_create(
        [
            Partner(id=_key(each.code), name=each.name, acronym=each.code, organization_type=each.org_type)
            for each in Organization.objects.order_by("pk")
        ]
    )
    Role.objects.bulk_create([Role(title=f"Role {n}", organization=_one(partners, n)) for n in range(1, 31)])
    Communication.objects.bulk_create(
        [Communication(title=f"Letter {n}", organization=_one(partners, n)) for n in range(1, 121)]
    )
    MonitoringEntry.objects.bulk_create(
        [MonitoringEntry(title=f"PPA {n}", lead_organization=_one(partners, n)) for n in range(1, 211)]
    )


def _one(partners, number):
    return partners[number % len(partners)]


def _key(code):
    return uuid.UUID(hashlib.md5(code.encode(), usedforsecurity=False).hexdigest())
