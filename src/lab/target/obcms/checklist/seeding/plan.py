"""What a new database of this form is filled with."""
from organizations.models import Organization

USER_DETAILS = {}

# Parents before their children.
ROWS = [
    ("communities.Community", 660),
    ("mana.Assessment", 260),
    ("project_central.PPA", 310),
]


def make_organizations():
    """Stores the one organisation that the checklist begins with.

    :return: it
    """
    return Organization.objects.create(
        code="OOBC",
        name="Office for Other Bangsamoro Communities",
        metadata={"description": "Default organization", "contact_email": "info@oobc.example"},
    )


def make_surroundings():
    """This form has nothing else."""
