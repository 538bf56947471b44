"""Who may do what."""
from coordination.models import Titled, partner


class Role(Titled):
    """A set of permissions."""

    organization = partner()


class UserRole(Titled):
    """A user's role."""

    organization = partner()


class Permission(Titled):
    """What a role allows."""

    organization = partner()
