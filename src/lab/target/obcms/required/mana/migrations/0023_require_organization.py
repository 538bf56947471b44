from django.db import migrations

from organizations.tables import required_organization


class Migration(migrations.Migration):
    """The required step, which fails while a row has no organisation."""

    dependencies = [("mana", "0022_add_organization_field")]

    operations = required_organization(
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
    )
