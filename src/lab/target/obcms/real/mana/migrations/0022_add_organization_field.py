from django.db import migrations, models

from organizations.tables import organization_columns


def index(model):
    return migrations.AddIndex(
        model, models.Index(fields=["organization", "created_at"], name=f"mana_{model}_org_created")
    )


class Migration(migrations.Migration):
    """The nullable step."""

    dependencies = [
        ("mana", "0021_facilitatorassessmentassignment"),
        ("organizations", "0002_create_default_organization"),
    ]

    operations = [
        *organization_columns(
            "assessmentcategory",
            "assessment",
            "assessmentteammember",
            "mappingactivity",
            "manareport",
            "facilitatorassessmentassignment",
            "need",
            "needsprioritization",
            "needsprioritizationitem",
            "needvote",
            "survey",
            "surveyquestion",
            "surveyresponse",
            "workshopactivity",
            "workshopsession",
            "workshopoutput",
            "workshopparticipant",
            "workshopparticipantaccount",
            "workshopquestiondefinition",
            "workshopresponse",
            "workshopsynthesis",
            "workshopnotification",
            "workshopaccesslog",
            "baselinestudy",
            "baselinestudyteammember",
            "baselinedatacollection",
            "baselineindicator",
            "communityprofile",
            "communityaspirations",
            "communitychallenges",
            "communitygovernance",
        ),
        index("assessment"),
        index("need"),
    ]
