"""The people who work with the system."""
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from organizations.models import OrganizationMembership

ADMINISTRATOR = "admin"
STAFF = [
    ("a.pendatun", "Amina", "Pendatun"),
    ("j.lidasan", "Jamil", "Lidasan"),
    ("s.mastura", "Sitti", "Mastura"),
    ("r.sinsuat", "Rahib", "Sinsuat"),
    ("n.ampatuan", "Noraida", "Ampatuan"),
    ("f.dimaporo", "Fatima", "Dimaporo"),
    ("h.abbas", "Hassan", "Abbas"),
    ("k.ulama", "Khalid", "Ulama"),
]


def make_people(organization, password, details):
    """Stores an administrator who cannot log in and the staff of an organisation, the first of whom has the password.

    :param details: further values for each user
    """
    group, _ = Group.objects.get_or_create(name="oobc_staff")
    Group.objects.get_or_create(name="viewer")
    users = get_user_model().objects
    administrator = users.create_superuser(ADMINISTRATOR, f"{ADMINISTRATOR}@obcms.example", None, **details)
    _join(administrator, organization, role="admin")
    for position, (name, first, last) in enumerate(STAFF):
        user = users.create_user(
            name,
            f"{name}@obcms.example",
            password if position == 0 else None,
            first_name=first,
            last_name=last,
            is_staff=position < 4,
            **details,
        )
        user.groups.add(group)
        _join(user, organization, role="staff")


def _join(user, organization, role):
    leads = role == "admin"
    OrganizationMembership.objects.create(
        user=user,
        organization=organization,
        role=role,
        is_primary=True,
        can_manage_users=leads,
        can_approve_plans=leads,
        can_approve_budgets=leads,
    )
